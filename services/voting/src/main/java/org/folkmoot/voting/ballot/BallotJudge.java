package org.folkmoot.voting.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestProblem;
import org.folkmoot.voting.contest.ContestSettings;
import org.folkmoot.voting.contest.Contests;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.judgement.BallotDecision;
import org.folkmoot.voting.judgement.BallotIdentity;
import org.folkmoot.voting.judgement.BallotPaper;
import org.folkmoot.voting.judgement.BallotRules;
import org.folkmoot.voting.judgement.Moment;
import org.folkmoot.voting.judgement.SelectionCheck;
import org.folkmoot.voting.judgement.Voter;
import org.folkmoot.voting.standing.StandingBallots;

/** Gathers from memory what the rules need. */
@ApplicationScoped
class BallotJudge {
    private final Knowledge knowledge;
    private final Contests contests;
    private final ElectoralRoll roll;
    private final StandingBallots standing;
    private final Removals removals;
    private final ContestSettings settings;
    private final Clock clock;
    private final Map<ContestId, SelectionCheck> offers = new ConcurrentHashMap<>();

    BallotJudge(
            Knowledge knowledge,
            Contests contests,
            ElectoralRoll roll,
            StandingBallots standing,
            Removals removals,
            ContestSettings settings,
            Clock clock) {
        this.knowledge = knowledge;
        this.contests = contests;
        this.roll = roll;
        this.standing = standing;
        this.removals = removals;
        this.settings = settings;
        this.clock = clock;
    }

    Contest contest(ContestId id) {
        return contests.find(id).orElseThrow(() -> ContestProblem.unknown(id)).contest();
    }

    /** @param key the participant's in this contest */
    BallotDecision decide(ParticipantId participant, VoterKey key, BallotPaper paper, BallotIdentity identity) {
        // First how much is known, then what is known: the other way round, a close in between would be missed.
        Moment moment = new Moment(clock.instant(), contests.freshAt(), settings.closeNotice());
        boolean rollIsKnown = knowledge.knowsTheRoll();
        Contest contest = contest(paper.contest());
        if (removals.isRemoved(contest.definition().assemblyId(), participant)) {
            return new BallotDecision.Removed(contest.id());
        }
        Voter voter = new Voter(key, roll.seat(contest.definition(), participant), standing.find(contest.id(), key));
        SelectionCheck offered = offers.computeIfAbsent(contest.id(), _ -> new SelectionCheck(contest.definition()));
        BallotDecision decision = new BallotRules(contest, offered, moment, identity).decide(paper, voter);
        if (decision instanceof BallotDecision.NotEntitled && !rollIsKnown) {
            throw Knowledge.notEnough();
        }
        return decision;
    }
}
