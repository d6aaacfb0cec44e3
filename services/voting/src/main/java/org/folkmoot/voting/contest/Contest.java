package org.folkmoot.voting.contest;

import java.time.Instant;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestId;

/** A question put to an electorate. Its states follow each other in one direction only. */
public sealed interface Contest {
    ContestDefinition definition();

    /** What tells others of this state. */
    ContestEvent event();

    /** Whether an answer given at {@code now} counts. */
    boolean takesAnswers(Instant now);

    default ContestId id() {
        return definition().id();
    }

    static Contest of(ContestEvent event) {
        return switch (event) {
            case ContestPrepared prepared -> new Prepared(prepared.contest());
            case ContestOpened opened -> new Open(opened.contest(), opened.openedAt());
            case ContestClosed closed -> new Closed(closed.contest(), closed.openedAt(), closed.closesAt());
        };
    }

    /** Whether this is a later state than {@code other}: the outbox may repeat an earlier one. */
    default boolean isLaterThan(Contest other) {
        return rank(this) > rank(other);
    }

    private static int rank(Contest contest) {
        return switch (contest) {
            case Prepared _ -> 0;
            case Open _ -> 1;
            case Closed _ -> 2;
        };
    }

    record Prepared(ContestDefinition definition) implements Contest {
        public Open open(Instant openedAt) {
            return new Open(definition, openedAt);
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return false;
        }

        @Override
        public ContestEvent event() {
            return new ContestPrepared(definition);
        }
    }

    record Open(ContestDefinition definition, Instant openedAt) implements Contest {
        /** @param closesAt the last instant that counts; ahead of now, so that every instance knows it in time */
        public Closed close(Instant closesAt) {
            return new Closed(definition, openedAt, closesAt);
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return true;
        }

        @Override
        public ContestEvent event() {
            return new ContestOpened(definition, openedAt);
        }
    }

    /** The close is fixed; answers up to and including {@code closesAt} count. */
    record Closed(ContestDefinition definition, Instant openedAt, Instant closesAt) implements Contest {
        @Override
        public boolean takesAnswers(Instant now) {
            return !now.isAfter(closesAt);
        }

        @Override
        public ContestEvent event() {
            return new ContestClosed(definition, openedAt, closesAt);
        }
    }
}
