package org.folkmoot.voting.groupresult;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.voting.room.RoomCount;
import org.folkmoot.voting.room.RoomResult;

@Entity
@Table(name = "room")
@IdClass(RoomEntity.Key.class)
class RoomEntity {
    record Key(UUID contestId, UUID partyId) {}

    enum State {
        AWAITED,
        PROVISIONAL,
        CONFIRMED,
        CORRECTED,
        SUSPENDED;

        static State of(RoomResult result) {
            return switch (result) {
                case RoomResult.Awaited _ -> AWAITED;
                case RoomResult.Provisional _ -> PROVISIONAL;
                case RoomResult.Confirmed _ -> CONFIRMED;
                case RoomResult.Corrected _ -> CORRECTED;
                case RoomResult.Suspended _ -> SUSPENDED;
            };
        }
    }

    @Id
    UUID contestId;

    @Id
    UUID partyId;

    @Enumerated(EnumType.STRING)
    State state;

    int version;

    Integer revision;

    Integer answered;

    String counts;

    String reason;

    RoomResult result() {
        return switch (state) {
            case AWAITED -> new RoomResult.Awaited();
            case PROVISIONAL -> new RoomResult.Provisional(version, count());
            case CONFIRMED -> new RoomResult.Confirmed(version, count());
            case CORRECTED -> new RoomResult.Corrected(version, count(), reason);
            case SUSPENDED -> new RoomResult.Suspended(version, count());
        };
    }

    void become(RoomResult.Sent result) {
        state = State.of(result);
        reason = result instanceof RoomResult.Corrected corrected ? corrected.reason() : null;
        version = result.version();
        revision = result.count().revision();
        answered = result.count().answered();
        counts = write(result.count().counts());
    }

    private RoomCount count() {
        return new RoomCount(revision, answered, read(counts));
    }

    private static String write(Map<OptionId, Integer> counts) {
        try {
            return Json.MAPPER.writeValueAsString(new TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a room's counts", e);
        }
    }

    private static Map<OptionId, Integer> read(String counts) {
        try {
            return Json.MAPPER.readValue(counts, new TypeReference<Map<OptionId, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a room's counts", e);
        }
    }
}
