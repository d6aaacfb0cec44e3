package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.party.Parties;
import org.folkmoot.voting.room.ResultDecision;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomResult;
import org.folkmoot.voting.room.RoomRules;

/** Takes group results. Whatever happens to one party's result in one contest happens one after the other. */
@ApplicationScoped
class GroupResultService {
    private final Rooms rooms;
    private final Parties parties;
    private final RoomRepository repository;
    private final Submissions submissions;
    private final GroupResultRecorder recorder;
    private final Clock clock;

    GroupResultService(
            Rooms rooms,
            Parties parties,
            RoomRepository repository,
            Submissions submissions,
            GroupResultRecorder recorder,
            Clock clock) {
        this.rooms = rooms;
        this.parties = parties;
        this.repository = repository;
        this.submissions = submissions;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Transactional
    GroupResultView submit(
            ContestId contestId, PartyId partyId, ParticipantId convener, String key, ResultRequest request) {
        Contest contest = rooms.heldContest(contestId);
        Party party = parties.convenedBy(partyId, convener);
        rooms.requirePart(contest, party);
        RoomEntity row = repository.lock(contestId, partyId);
        byte[] digest = request.digest();
        return submissions.answered(contestId, partyId, key, digest).orElseGet(() -> {
            GroupResultView answer = decide(
                    row,
                    contest,
                    party,
                    convener,
                    (rules, current) -> rules.submit(current, request.count(contest.definition()), request.why()));
            submissions.remember(answer, key, digest, clock.instant());
            return answer;
        });
    }

    @Transactional
    GroupResultView confirm(ContestId contestId, PartyId partyId, ParticipantId convener, int revision) {
        Contest contest = rooms.heldContest(contestId);
        Party party = parties.convenedBy(partyId, convener);
        rooms.requirePart(contest, party);
        return decide(
                repository.lock(contestId, partyId),
                contest,
                party,
                convener,
                (rules, current) -> rules.confirm(current, revision));
    }

    /** @param convener absent for staff, who may see every party's result */
    @Transactional
    GroupResultView show(ContestId contestId, PartyId partyId, Optional<ParticipantId> convener) {
        Contest contest = rooms.contest(contestId);
        Party party = convener.map(id -> parties.convenedBy(partyId, id)).orElseGet(() -> parties.find(partyId));
        return repository
                .find(contestId, partyId)
                .filter(row -> row.state != RoomEntity.State.AWAITED)
                .map(row -> GroupResultView.of(partyId, row.result(), rooms.room(contest, party)))
                .orElseThrow(GroupResultService::noResult);
    }

    private GroupResultView decide(
            RoomEntity row,
            Contest contest,
            Party party,
            ParticipantId convener,
            BiFunction<RoomRules, RoomResult, ResultDecision> move) {
        Instant now = clock.instant();
        Room room = rooms.room(contest, party);
        return switch (move.apply(new RoomRules(contest, room, now), row.result())) {
            case ResultDecision.Changed changed ->
                recorder.record(row, changed.next(), room, party, Optional.of(convener), now);
            case ResultDecision.Unchanged unchanged -> GroupResultView.of(party.id(), unchanged.current(), room);
            case ResultDecision.Refused refused -> throw GroupResultProblem.of(refused);
        };
    }

    private static ProblemException noResult() {
        return GroupResultProblem.NO_RESULT.because("The convener has not sent one yet.");
    }
}
