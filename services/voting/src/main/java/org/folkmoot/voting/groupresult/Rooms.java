package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalInt;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestProblem;
import org.folkmoot.voting.contest.ContestService;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.party.Parties;
import org.folkmoot.voting.party.PartyProblem;
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

    /** @throws ProblemException when the contest is not for this party */
    void requirePart(Contest contest, Party party) {
        if (!party.assemblyId().equals(contest.definition().assemblyId())) {
            throw PartyProblem.unknown(party.id());
        }
        if (!roll.includes(contest.definition(), party.area())) {
            throw GroupResultProblem.NOT_ENTITLED.because("People in the room may vote where they are entitled.");
        }
    }

    Room room(Contest contest, Party party) {
        return new Room(
                contest.definition(), headcount(contest, party), repository.membersVoted(contest.id(), party.id()));
    }

    private OptionalInt headcount(Contest contest, Party party) {
        return switch (contest) {
            case Contest.Prepared _ -> OptionalInt.empty();
            case Contest.Open open -> declared(party, open.openedAt());
            case Contest.Closed closed -> declared(party, closed.openedAt());
            case Contest.Voided voided ->
                voided.openedAt() == null ? OptionalInt.empty() : declared(party, voided.openedAt());
        };
    }

    private OptionalInt declared(Party party, Instant openedAt) {
        return parties.headcount(party.id(), openedAt);
    }
}
