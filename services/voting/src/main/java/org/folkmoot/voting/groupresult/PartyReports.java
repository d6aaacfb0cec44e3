package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.party.Parties;
import org.folkmoot.voting.party.Parties.Attendance;
import org.folkmoot.voting.room.Outliers;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomResult;
import org.folkmoot.voting.room.RoomStanding;

/** Who has reported, who is missing, and at whom somebody should have a look. */
@ApplicationScoped
class PartyReports {
    private final Rooms rooms;
    private final Parties parties;
    private final RoomRepository repository;
    private final ElectoralRoll roll;
    private final Clock clock;

    PartyReports(Rooms rooms, Parties parties, RoomRepository repository, ElectoralRoll roll, Clock clock) {
        this.rooms = rooms;
        this.parties = parties;
        this.repository = repository;
        this.roll = roll;
        this.clock = clock;
    }

    /** A party that the contest is put to, and where it stands. */
    private record Reporting(Party party, RoomStanding standing) {}

    @Transactional
    List<PartyReport> of(ContestId contestId) {
        Contest contest = rooms.contest(contestId);
        List<Reporting> reporting = reporting(contest);
        Map<PartyId, String> outliers = new Outliers(
                        contest.definition(),
                        reporting.stream().map(Reporting::standing).toList(),
                        contest.hasClosed(clock.instant()))
                .reasons();
        return reporting.stream()
                .map(each -> PartyReport.of(
                        each.party(),
                        each.standing(),
                        counts(contest, each.party()),
                        outliers.get(each.party().id())))
                .sorted(PartyReport.MOST_URGENT_FIRST)
                .toList();
    }

    private List<Reporting> reporting(Contest contest) {
        ContestDefinition definition = contest.definition();
        Map<PartyId, RoomResult> results = repository.results(contest.id());
        Map<PartyId, Integer> voted = repository.membersVoted(contest.id());
        Instant until = Rooms.openedAt(contest).orElseGet(clock::instant);
        return parties.of(definition.assemblyId(), until).stream()
                .filter(attendance ->
                        roll.includes(definition, attendance.party().area()))
                .map(attendance -> reporting(definition, attendance, results, voted))
                .toList();
    }

    private static Reporting reporting(
            ContestDefinition contest,
            Attendance attendance,
            Map<PartyId, RoomResult> results,
            Map<PartyId, Integer> voted) {
        Party party = attendance.party();
        Room room = new Room(contest, attendance.headcount(), voted.getOrDefault(party.id(), 0), party.certified());
        RoomResult result = results.getOrDefault(party.id(), new RoomResult.Awaited());
        return new Reporting(party, new RoomStanding(party.id(), room, attendance.joined(), result));
    }

    private boolean counts(Contest contest, Party party) {
        ContestDefinition definition = contest.definition();
        if (!definition.countsRooms() || definition.rules().parties() != PartyPolicy.CERTIFIED) {
            return definition.countsRooms();
        }
        Instant openedAt = Rooms.openedAt(contest).orElseGet(clock::instant);
        Instant closesAt = contest instanceof Contest.Closed closed ? closed.closesAt() : null;
        return party.certification() != null && party.certification().holdsIn(openedAt, closesAt);
    }
}
