package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** Who has reported and who is missing. */
@ApplicationScoped
class PartyReports {
    private final Rooms rooms;
    private final RoomRepository repository;
    private final ElectoralRoll roll;
    private final Clock clock;

    PartyReports(Rooms rooms, RoomRepository repository, ElectoralRoll roll, Clock clock) {
        this.rooms = rooms;
        this.repository = repository;
        this.roll = roll;
        this.clock = clock;
    }

    @Transactional
    List<PartyReport> of(ContestId contestId) {
        Contest contest = rooms.contest(contestId);
        return repository.reports(contestId, contest.definition().assemblyId(), openedAt(contest)).stream()
                .filter(report -> roll.includes(contest.definition(), report.area()))
                .sorted(PartyReport.MOST_URGENT_FIRST)
                .toList();
    }

    private Instant openedAt(Contest contest) {
        return switch (contest) {
            case Contest.Prepared _ -> clock.instant();
            case Contest.Open open -> open.openedAt();
            case Contest.Closed closed -> closed.openedAt();
            case Contest.Voided voided -> voided.openedAt() == null ? clock.instant() : voided.openedAt();
        };
    }
}
