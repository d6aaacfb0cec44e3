package org.folkmoot.voting.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contests;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.electorate.PanelLists;
import org.folkmoot.voting.electorate.PartyMembers;
import org.folkmoot.voting.standing.StandingBallots;

/** Whether this instance knows enough to judge a ballot. If it does not, it says so rather than guess. */
@ApplicationScoped
class Knowledge {
    private final Contests contests;
    private final ElectoralRoll roll;
    private final PartyMembers members;
    private final PanelLists panels;
    private final StandingBallots standing;
    private final Removals removals;
    private final BallotSettings settings;
    private final Clock clock;

    Knowledge(
            Contests contests,
            ElectoralRoll roll,
            PartyMembers members,
            PanelLists panels,
            StandingBallots standing,
            Removals removals,
            BallotSettings settings,
            Clock clock) {
        this.contests = contests;
        this.roll = roll;
        this.members = members;
        this.panels = panels;
        this.standing = standing;
        this.removals = removals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Refuses while something needed for this contest is unknown or too old. Who sits in which room and on which panel
     * is fixed while a contest is open, so it has to be known as of its opening.
     */
    void require(ContestId contest) {
        requireCaughtUp();
        Instant oldest = oldest();
        Instant membersAt = members.freshAt();
        boolean fresh = contests.freshAt().isAfter(oldest) && membersAt.isAfter(oldest);
        boolean votersKnown = contests.find(contest)
                .map(known -> knowsVoters(known, membersAt))
                .orElse(true);
        if (!fresh || !votersKnown) {
            throw notEnough();
        }
    }

    /** Whether somebody who is not on the roll as it is known here may be told so: people check in all the time. */
    boolean knowsTheRoll() {
        return roll.freshAt().isAfter(oldest());
    }

    static ProblemException notEnough() {
        return CommonProblem.UNAVAILABLE.because("Send the same ballot again in a moment; it was not counted yet.");
    }

    private Instant oldest() {
        return clock.instant().minus(settings.stalenessBound());
    }

    private boolean knowsVoters(Contests.KnownContest known, Instant membersAt) {
        boolean byList = known.contest().definition().electorate() instanceof Electorate.Panel;
        return known.includesAllBeforeOpening(membersAt)
                && (!byList || known.includesAllBeforeOpening(panels.freshAt()));
    }

    void requireCaughtUp() {
        if (!roll.caughtUp() || !standing.caughtUp() || !removals.caughtUp()) {
            throw CommonProblem.UNAVAILABLE.because("This instance has just started. Try again in a moment.");
        }
    }
}
