package org.folkmoot.results.recount;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.party.Certification;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;

/**
 * The watch-parties of which a contest awaits a count: those that had declared a headcount when it opened, that held
 * before it closed, and that the contest takes.
 */
final class PartyCount {
    private final ContestDefinition contest;
    private final Optional<Instant> openedAt;
    private final Instant close;
    private final Map<String, Known> parties = new HashMap<>();

    PartyCount(ContestDefinition contest, Optional<Instant> openedAt, Optional<Instant> close) {
        this.contest = contest;
        this.openedAt = openedAt;
        this.close = close.orElse(null);
    }

    private record Known(Party party, HeadcountDeclared first) {}

    void add(Keyed<PartyEvent> record) {
        Party party = record.event().party();
        if (!record.key().equals(party.id().toString())) {
            throw new NotAnEventException();
        }
        if (party.assemblyId().equals(contest.assemblyId())) {
            HeadcountDeclared declared = switch (record.event()) {
                case PartyRegistered _ -> null;
                case HeadcountDeclared headcount -> headcount;
            };
            parties.merge(record.key(), new Known(party, declared), PartyCount::later);
        }
    }

    /** What is declared again does not take the party out of contests that opened before. */
    private static Known later(Known earlier, Known later) {
        boolean first = earlier.first() == null
                || (later.first() != null
                        && later.first()
                                .firstDeclaredAt()
                                .isBefore(earlier.first().firstDeclaredAt()));
        return first ? later : new Known(later.party(), earlier.first());
    }

    void into(Map<AreaCode, Count> counts) {
        parties.values().stream()
                .filter(this::isAwaited)
                .forEach(known -> counts.computeIfAbsent(known.party().area(), area -> new Count()).parties++);
    }

    private boolean isAwaited(Known known) {
        return contest.countsRooms()
                && openedAt.isPresent()
                && known.first() != null
                && !known.first().firstDeclaredAt().isAfter(openedAt.get())
                && (close == null || !known.first().firstHeldAt().isAfter(close))
                && takes(known.party().certification(), openedAt.get());
    }

    private boolean takes(Certification certification, Instant opened) {
        return switch (contest.rules().parties()) {
            case ALL -> true;
            case CERTIFIED -> certification != null && certification.holdsIn(opened, close);
            case NONE -> false;
        };
    }
}
