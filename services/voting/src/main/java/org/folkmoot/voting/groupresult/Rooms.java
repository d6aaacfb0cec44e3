package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestProblem;
import org.folkmoot.voting.contest.ContestService;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.party.Parties;
import org.folkmoot.voting.party.PartyProblem;
import org.folkmoot.voting.room.Headcount;
import org.folkmoot.voting.room.Room;

/** Finds what the rules need to know of a party in a contest. Needs a transaction. */
@ApplicationScoped
class Rooms {
    private final ContestService contests;
    private final Parties parties;
    private final RoomRepository repository;
    private final ElectoralRoll roll;

    Rooms(ContestService contests, Parties parties, RoomRepository repository, ElectoralRoll roll) {
        this.contests = contests;
        this.parties = parties;
        this.repository = repository;
        this.roll = roll;
    }

    /** @throws ProblemException when there is no such contest */
    Contest contest(ContestId id) {
        return contests.stored(id).orElseThrow(() -> ContestProblem.unknown(id));
    }

    /** The same, and it stays as it is until the transaction ends. */
    Contest heldContest(ContestId id) {
        return contests.held(id).orElseThrow(() -> ContestProblem.unknown(id));
    }

    /** @throws ProblemException when the contest is not for this party */
    void requirePart(Contest contest, Party party) {
        if (!party.assemblyId().equals(contest.definition().assemblyId())) {
            throw PartyProblem.unknown(party.id());
        }
        if (!contest.definition().countsRooms()) {
            throw GroupResultProblem.ROOMS_NOT_COUNTED.because(
                    "In this contest everybody votes for themselves; ask the people in the room to use their phones.");
        }
        if (!roll.includes(contest.definition(), party.area())) {
            throw GroupResultProblem.NOT_ENTITLED.because("People in the room may vote where they are entitled.");
        }
    }

    Room room(Contest contest, Party party) {
        Headcount headcount = openedAt(contest)
                .map(openedAt -> parties.headcount(party.id(), openedAt))
                .orElseGet(Headcount.Missing::new);
        return new Room(
                contest.definition(), headcount, repository.membersVoted(contest.id(), party.id()), party.certified());
    }

    /** Headcounts declared up to then hold for the contest. */
    static Optional<Instant> openedAt(Contest contest) {
        return switch (contest) {
            case Contest.Prepared _ -> Optional.empty();
            case Contest.Open open -> Optional.of(open.openedAt());
            case Contest.Closing closing -> Optional.of(closing.openedAt());
            case Contest.Closed closed -> Optional.of(closed.openedAt());
            case Contest.Settled settled -> Optional.of(settled.openedAt());
            case Contest.Voided voided -> Optional.ofNullable(voided.openedAt());
        };
    }
}
