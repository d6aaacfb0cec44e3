package org.folkmoot.voting.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** Opens, extends, closes and voids contests, as the stage or the clock says. */
@ApplicationScoped
public class ContestService {
    private final ContestRepository repository;
    private final ContestJournal journal;
    private final AssemblyGate gate;
    private final ElectoralRoll roll;
    private final ContestSettings settings;
    private final Clock clock;

    ContestService(
            ContestRepository repository,
            ContestJournal journal,
            AssemblyGate gate,
            ElectoralRoll roll,
            ContestSettings settings,
            Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.gate = gate;
        this.roll = roll;
        this.settings = settings;
        this.clock = clock;
    }

    /** The contest as the database has it: for decisions that are made there. Needs a transaction. */
    public Optional<Contest> stored(ContestId id) {
        return repository.find(id).map(ContestEntity::contest);
    }

    /** The same, and until the transaction ends it stays as it is. */
    public Optional<Contest> held(ContestId id) {
        return repository.hold(id).map(ContestEntity::contest);
    }

    /** Whether a contest of this panel may still be voted in. Needs a transaction. */
    public boolean isAwaitedBy(PanelId panel) {
        return repository.anyAwaitedBy(panel, clock.instant().minus(settings.electorateRest()));
    }

    /** Returns when this instance takes ballots. */
    Contest open(ContestId id) {
        Contest opened = journal.move(id, contest -> switch (contest) {
            case Contest.Prepared prepared -> {
                gate.awaitElectorate(prepared.definition(), settings.openPatience());
                yield prepared.open(clock.instant());
            }
            case Contest.Open _, Contest.Closing _ -> throw wrongState("It is open already.");
            case Contest.Closed _, Contest.Settled _ -> throw wrongState("It has been closed.");
            case Contest.Voided _ -> throw wrongState("It has been voided.");
        });
        roll.awaitFresh();
        return opened;
    }

    /** Announces the close first, and fixes its time when the announcement is out; what fails in between goes on alone. */
    Contest close(ContestId id) {
        Contest announced = journal.move(id, contest -> switch (contest) {
            case Contest.Prepared _ -> throw wrongState("Open it first.");
            case Contest.Open open -> announceClose(open, clock.instant());
            case Contest.Closing closing -> closing;
            case Contest.Closed _, Contest.Settled _ -> throw wrongState("It has been closed already.");
            case Contest.Voided _ -> throw wrongState("It has been voided.");
        });
        if (!journal.isPublished(announced)) {
            throw CommonProblem.UNAVAILABLE.because("It is closing, as soon as the broker answers. Look again soon.");
        }
        return journal.move(id, this::byTheClock);
    }

    private Contest announceClose(Contest.Open open, Instant now) {
        return open.isOverdue(now.plus(settings.closeNotice())) ? open.closeAsDue() : open.announceClose(now);
    }

    Contest extend(ContestId id, Instant closesAt) {
        Instant later = closesAt.truncatedTo(ChronoUnit.MILLIS);
        return journal.move(id, contest -> switch (contest) {
            case Contest.Prepared _ -> throw wrongState("Open it first.");
            case Contest.Open open -> extended(open, later);
            case Contest.Closing _, Contest.Closed _, Contest.Settled _ ->
                throw wrongState("Its close has been announced.");
            case Contest.Voided _ -> throw wrongState("It has been voided.");
        });
    }

    Contest revoke(ContestId id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw ContestProblem.REASON_MISSING.because("Say in reason why it is voided; everyone may read it.");
        }
        return journal.move(id, contest -> switch (contest) {
            case Contest.Prepared prepared -> prepared.revoke(reason, clock.instant());
            case Contest.Open open -> open.revoke(reason, clock.instant());
            case Contest.Closing closing -> closing.revoke(reason, clock.instant());
            case Contest.Closed closed -> closed.revoke(reason, clock.instant());
            case Contest.Settled settled -> settled.revoke(reason, clock.instant());
            case Contest.Voided _ -> throw wrongState("It has been voided already.");
        });
    }

    /** Whether the clock has something to do for the contest as it is known here. */
    boolean isDue(Contest contest) {
        return !byTheClock(contest).equals(contest);
    }

    /**
     * Does for the contest what its time demands; nothing if another instance was faster.
     *
     * @return whether there is such a contest
     */
    boolean keepTime(ContestId id) {
        return journal.moveIfPresent(id, contest -> {
                    if (contest instanceof Contest.Prepared && isDue(contest)) {
                        gate.awaitElectorate(contest.definition(), settings.openPatience());
                    }
                    return byTheClock(contest);
                })
                .isPresent();
    }

    private Contest byTheClock(Contest contest) {
        return contest.byTheClock(clock.instant(), settings.closeNotice());
    }

    /** Every instance has to hear of it before the time is over; from the notice on it is too late for that. */
    private Contest extended(Contest.Open open, Instant later) {
        if (open.dueAt() == null) {
            throw wrongState("No clock closes it: it stays open until the stage closes it.");
        }
        if (open.isOverdue(clock.instant().plus(settings.closeNotice()))) {
            throw wrongState("Its close has been announced.");
        }
        if (!later.isAfter(open.dueAt())) {
            throw ContestProblem.NOT_LATER.because("Name a time after " + open.dueAt() + ".");
        }
        if (!Horizon.includes(later, clock.instant())) {
            throw ContestProblem.TOO_FAR_AHEAD.because(
                    "Name a time within " + Horizon.FURTHEST.toDays() + " days from now.");
        }
        return open.extend(later);
    }

    private static ProblemException wrongState(String detail) {
        return ContestProblem.WRONG_STATE.because(detail);
    }
}
