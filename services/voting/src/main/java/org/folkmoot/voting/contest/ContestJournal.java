package org.folkmoot.voting.contest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.jboss.logging.Logger;

/** Makes a contest's steps true: the row and its event in one transaction, one step after the other. */
@ApplicationScoped
public class ContestJournal {
    private static final Logger LOG = Logger.getLogger(ContestJournal.class);

    private final ContestRepository repository;
    private final Contests contests;
    private final Outbox outbox;

    ContestJournal(ContestRepository repository, Contests contests, Outbox outbox) {
        this.repository = repository;
        this.contests = contests;
        this.outbox = outbox;
    }

    /** @param preparation runs in the transaction in which the contest begins */
    public Contest begin(Supplier<Contest.Prepared> preparation) {
        Contest begun = QuarkusTransaction.requiringNew().call(() -> {
            Contest prepared = preparation.get();
            repository.persist(ContestEntity.of(prepared));
            publish(prepared);
            return prepared;
        });
        contests.await(begun);
        return begun;
    }

    /** @param step runs while nobody else can move the contest; returning it as it is changes nothing */
    Contest move(ContestId id, UnaryOperator<Contest> step) {
        return moveIfPresent(id, step).orElseThrow(() -> ContestProblem.unknown(id));
    }

    /** Whether everybody can know that it has come so far; there has been some time for that. */
    boolean isPublished(Contest contest) {
        return contests.knows(contest);
    }

    /** The same as a move, where there may be no such contest. */
    public Optional<Contest> moveIfPresent(ContestId id, UnaryOperator<Contest> step) {
        Optional<Contest> moved =
                QuarkusTransaction.requiringNew().call(() -> repository.lock(id).map(row -> move(row, step)));
        moved.ifPresent(contests::await);
        return moved;
    }

    private Contest move(ContestEntity row, UnaryOperator<Contest> step) {
        Contest current = row.contest();
        Contest next = step.apply(current);
        if (!next.equals(current)) {
            row.become(next);
            publish(next);
            LOG.infof(
                    "Contest moved contestId=%s state=%s",
                    next.id(), next.getClass().getSimpleName());
        }
        return next;
    }

    private void publish(Contest contest) {
        outbox.append(Topics.CONTESTS, contest.id().toString(), contest.event());
    }
}
