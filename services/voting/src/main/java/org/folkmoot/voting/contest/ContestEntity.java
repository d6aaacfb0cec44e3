package org.folkmoot.voting.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.event.Json;

@Entity
@Table(name = "contest")
class ContestEntity {
    enum State {
        PREPARED,
        OPEN,
        CLOSING,
        CLOSED,
        SETTLED,
        VOIDED
    }

    @Id
    UUID id;

    UUID assemblyId;

    UUID panelId;

    String definition;

    @Enumerated(EnumType.STRING)
    State state;

    Instant openedAt;

    Instant dueAt;

    Instant announcedAt;

    Instant closesAt;

    Instant settledAt;

    Instant voidedAt;

    String reason;

    static ContestEntity of(Contest contest) {
        ContestEntity entity = new ContestEntity();
        entity.id = contest.id().value();
        entity.assemblyId = contest.definition().assemblyId().value();
        if (contest.definition().electorate() instanceof Electorate.Panel panel) {
            entity.panelId = panel.panel().value();
        }
        entity.definition = write(contest.definition());
        entity.become(contest);
        return entity;
    }

    void become(Contest contest) {
        switch (contest) {
            case Contest.Prepared _ -> state = State.PREPARED;
            case Contest.Open open -> {
                state = State.OPEN;
                openedAt = open.openedAt();
                dueAt = open.dueAt();
            }
            case Contest.Closing closing -> {
                state = State.CLOSING;
                announcedAt = closing.announcedAt();
            }
            case Contest.Closed closed -> {
                state = State.CLOSED;
                closesAt = closed.closesAt();
            }
            case Contest.Settled settled -> {
                state = State.SETTLED;
                settledAt = settled.settledAt();
            }
            case Contest.Voided voided -> {
                state = State.VOIDED;
                reason = voided.reason();
                voidedAt = voided.voidedAt();
            }
        }
    }

    Contest contest() {
        ContestDefinition read = read(definition);
        return switch (state) {
            case PREPARED -> new Contest.Prepared(read);
            case OPEN -> new Contest.Open(read, openedAt, dueAt);
            case CLOSING -> new Contest.Closing(read, openedAt, dueAt, announcedAt);
            case CLOSED -> new Contest.Closed(read, openedAt, closesAt);
            case SETTLED -> new Contest.Settled(read, openedAt, closesAt, settledAt);
            case VOIDED -> new Contest.Voided(read, openedAt, closesAt, reason, voidedAt);
        };
    }

    private static String write(ContestDefinition definition) {
        try {
            return Json.MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a contest's definition", e);
        }
    }

    private static ContestDefinition read(String definition) {
        try {
            return Json.MAPPER.readValue(definition, ContestDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a stored contest's definition", e);
        }
    }
}
