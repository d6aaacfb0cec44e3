package org.folkmoot.voting.contest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.electorate.PartyMembers;
import org.jboss.logging.Logger;

/** Prepares, opens and closes contests: the row and its event in one transaction. */
@ApplicationScoped
public class ContestService {
    private static final Logger LOG = Logger.getLogger(ContestService.class);

    private final ContestRepository repository;
    private final Contests contests;
    private final ElectoralRoll roll;
    private final PartyMembers members;
    private final AssemblyGate gate;
    private final Outbox outbox;
    private final ContestSettings settings;
    private final Clock clock;

    ContestService(
            ContestRepository repository,
            Contests contests,
            ElectoralRoll roll,
            PartyMembers members,
            AssemblyGate gate,
            Outbox outbox,
            ContestSettings settings,
            Clock clock) {
        this.repository = repository;
        this.contests = contests;
        this.roll = roll;
        this.members = members;
        this.gate = gate;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** The contest as the database has it: for decisions that are made there. Needs a transaction. */
    public Optional<Contest> stored(ContestId id) {
        return repository.find(id).map(ContestEntity::contest);
    }

    Contest prepare(ContestDraft draft) {
        check(draft);
        Contest prepared = new Contest.Prepared(draft.definition(ContestId.random()));
        QuarkusTransaction.requiringNew().run(() -> {
            repository.persist(ContestEntity.of(prepared));
            publish(prepared);
        });
        contests.await(prepared);
        return prepared;
    }

    /** Returns when this instance takes ballots. */
    Contest open(ContestId id) {
        Contest opened = move(id, contest -> switch (contest) {
            case Contest.Prepared prepared -> {
                gate.awaitParties(prepared.definition().assemblyId(), settings.openPatience());
                yield prepared.open(clock.instant());
            }
            case Contest.Open _ -> throw ContestProblem.WRONG_STATE.because("It is open already.");
            case Contest.Closed _ -> throw ContestProblem.WRONG_STATE.because("It has been closed.");
            case Contest.Voided _ -> throw ContestProblem.WRONG_STATE.because("It has been voided.");
        });
        members.awaitFresh();
        return opened;
    }

    Contest close(ContestId id) {
        return move(id, contest -> switch (contest) {
            case Contest.Prepared _ -> throw ContestProblem.WRONG_STATE.because("Open it first.");
            case Contest.Open open -> open.close(clock.instant().plus(settings.closeNotice()));
            case Contest.Closed _ -> throw ContestProblem.WRONG_STATE.because("It has been closed already.");
            case Contest.Voided _ -> throw ContestProblem.WRONG_STATE.because("It has been voided.");
        });
    }

    private Contest move(ContestId id, UnaryOperator<Contest> step) {
        Contest moved = QuarkusTransaction.requiringNew().call(() -> {
            ContestEntity row = repository.lock(id).orElseThrow(() -> ContestProblem.unknown(id));
            Contest next = step.apply(row.contest());
            row.become(next);
            publish(next);
            return next;
        });
        LOG.infof("Contest moved contestId=%s state=%s", id, moved.getClass().getSimpleName());
        contests.await(moved);
        return moved;
    }

    private void publish(Contest contest) {
        outbox.append(Topics.CONTESTS, contest.id().toString(), contest.event());
    }

    private void check(ContestDraft draft) {
        List<InputError> errors = draft.errors();
        if (!errors.isEmpty()) {
            throw ContestProblem.CONTEST_REJECTED.because("Change the fields named in errors.", errors);
        }
        AssemblyDetails assembly = roll.assembly(draft.assemblyId())
                .orElseThrow(() -> ContestProblem.UNKNOWN_ASSEMBLY.because("Publish the assembly first."));
        if (draft.electorate() instanceof Electorate.Within within) {
            check(within.area(), assembly);
        }
    }

    private void check(AreaCode area, AssemblyDetails assembly) {
        if (!roll.knows(area)) {
            throw ContestProblem.UNKNOWN_AREA.because("Check the area's code; " + area + " is not defined.");
        }
        if (!roll.liesWithin(area, assembly.area())) {
            throw rejected("electorate.area", "lies outside the assembly's area");
        }
    }

    private static ProblemException rejected(String field, String detail) {
        return ContestProblem.CONTEST_REJECTED.because(
                "Change the fields named in errors.", List.of(InputError.field(field, detail)));
    }
}
