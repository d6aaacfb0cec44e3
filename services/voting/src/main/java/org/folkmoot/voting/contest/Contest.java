package org.folkmoot.voting.contest;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosing;
import org.folkmoot.contracts.contest.ContestEvent.ContestExtended;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;

/** A question put to an electorate. Its states follow each other in one direction only. */
public sealed interface Contest {
    ContestDefinition definition();

    /** What tells others of this state. */
    ContestEvent event();

    /** Whether an answer given at {@code now} counts. */
    boolean takesAnswers(Instant now);

    /** Whether answers have ceased to count; one that came to nothing never gets so far. */
    default boolean hasClosed(Instant now) {
        return (this instanceof Closed || this instanceof Settled) && !takesAnswers(now);
    }

    default ContestId id() {
        return definition().id();
    }

    static Contest of(ContestEvent event) {
        return switch (event) {
            case ContestPrepared prepared -> new Prepared(prepared.contest());
            case ContestOpened opened -> new Open(opened.contest(), opened.openedAt(), opened.dueAt());
            case ContestExtended extended -> new Open(extended.contest(), extended.openedAt(), extended.dueAt());
            case ContestClosing closing ->
                new Closing(closing.contest(), closing.openedAt(), closing.dueAt(), closing.announcedAt());
            case ContestClosed closed -> new Closed(closed.contest(), closed.openedAt(), closed.closesAt());
            case ContestSettled settled ->
                new Settled(settled.contest(), settled.openedAt(), settled.closesAt(), settled.settledAt());
            case ContestVoided voided ->
                new Voided(voided.contest(), voided.openedAt(), voided.closesAt(), voided.reason(), voided.voidedAt());
        };
    }

    /** What the clock makes of it at {@code now}; itself, while its time has not come. */
    default Contest byTheClock(Instant now, Duration closeNotice) {
        return switch (this) {
            case Prepared prepared -> prepared.isDue(now) ? prepared.open(now) : prepared;
            case Open open -> open.isOverdue(now.plus(closeNotice)) ? open.closeAsDue() : open;
            case Closing closing -> closing.close(now.plus(closeNotice));
            case Closed closed -> closed;
            case Settled settled -> settled;
            case Voided voided -> voided;
        };
    }

    /** Whether this is a later state than {@code other}: the outbox may repeat an earlier one. */
    default boolean isLaterThan(Contest other) {
        return this instanceof Open open && other instanceof Open before
                ? open.isDueAfter(before)
                : rank(this) > rank(other);
    }

    private static int rank(Contest contest) {
        return switch (contest) {
            case Prepared _ -> 0;
            case Open _ -> 1;
            case Closing _ -> 2;
            case Closed _ -> 3;
            case Settled _ -> 4;
            case Voided _ -> 5;
        };
    }

    record Prepared(ContestDefinition definition) implements Contest {
        /** The clock will close it when the definition says so, unless that is over already. */
        public Open open(Instant openedAt) {
            Instant closesAt = definition.rules().closesAt();
            return new Open(definition, openedAt, closesAt != null && closesAt.isAfter(openedAt) ? closesAt : null);
        }

        /** Whether the clock opens it at {@code now}; not any more when the time to close it has come as well. */
        private boolean isDue(Instant now) {
            Instant opensAt = definition.rules().opensAt();
            Instant closesAt = definition.rules().closesAt();
            return opensAt != null && !now.isBefore(opensAt) && (closesAt == null || now.isBefore(closesAt));
        }

        public Voided revoke(String reason, Instant voidedAt) {
            return new Voided(definition, null, null, reason, voidedAt);
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

    /** @param dueAt the last instant that counts if nobody closes it before; null: the stage will close it */
    record Open(ContestDefinition definition, Instant openedAt, Instant dueAt) implements Contest {
        /** Closed when it was due, which everybody has known since it opened. */
        public Closed closeAsDue() {
            return new Closed(definition, openedAt, dueAt);
        }

        /** Nobody could know before: first everybody has to hear that it closes, then the time is fixed. */
        public Closing announceClose(Instant now) {
            return new Closing(definition, openedAt, dueAt, now);
        }

        /** @param later after the instant at which it is due now */
        public Open extend(Instant later) {
            return new Open(definition, openedAt, later);
        }

        public Voided revoke(String reason, Instant voidedAt) {
            return new Voided(definition, openedAt, null, reason, voidedAt);
        }

        /** Whether the clock has to close it before {@code instant}. */
        boolean isOverdue(Instant instant) {
            return dueAt != null && instant.isAfter(dueAt);
        }

        private boolean isDueAfter(Open other) {
            return dueAt != null && (other.dueAt == null || dueAt.isAfter(other.dueAt));
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return !isOverdue(now);
        }

        @Override
        public ContestEvent event() {
            boolean extended = dueAt != null && !dueAt.equals(definition.rules().closesAt());
            return extended
                    ? new ContestExtended(definition, openedAt, dueAt)
                    : new ContestOpened(definition, openedAt, dueAt);
        }
    }

    /**
     * The stage wants it closed, and the time is fixed as soon as that is published. So it does not matter how long the
     * way to the broker takes: whoever has heard of it takes answers for the notice only, and who has not heard of it
     * cannot know enough to take them for longer (ADR 11).
     *
     * @param dueAt when the clock closes it at the latest; null: no clock does
     */
    record Closing(ContestDefinition definition, Instant openedAt, Instant dueAt, Instant announcedAt)
            implements Contest {
        /**
         * @param closesAt the last instant that counts; at least the notice after the announcement. What is due before
         *     that keeps its time
         */
        public Closed close(Instant closesAt) {
            return new Closed(definition, openedAt, dueAt != null && closesAt.isAfter(dueAt) ? dueAt : closesAt);
        }

        public Voided revoke(String reason, Instant voidedAt) {
            return new Voided(definition, openedAt, null, reason, voidedAt);
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return dueAt == null || !now.isAfter(dueAt);
        }

        @Override
        public ContestEvent event() {
            return new ContestClosing(definition, openedAt, dueAt, announcedAt);
        }
    }

    /** The close is fixed; answers up to and including {@code closesAt} count. */
    record Closed(ContestDefinition definition, Instant openedAt, Instant closesAt) implements Contest {
        /** All that counts has come. */
        public Settled settle(Instant now) {
            return new Settled(definition, openedAt, closesAt, now);
        }

        public Voided revoke(String reason, Instant voidedAt) {
            return new Voided(definition, openedAt, closesAt, reason, voidedAt);
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return !now.isAfter(closesAt);
        }

        @Override
        public ContestEvent event() {
            return new ContestClosed(definition, openedAt, closesAt);
        }
    }

    /** It is closed, and no answer to it changes any more. */
    record Settled(ContestDefinition definition, Instant openedAt, Instant closesAt, Instant settledAt)
            implements Contest {
        public Voided revoke(String reason, Instant voidedAt) {
            return new Voided(definition, openedAt, closesAt, reason, voidedAt);
        }

        @Override
        public boolean takesAnswers(Instant now) {
            return false;
        }

        @Override
        public ContestEvent event() {
            return new ContestSettled(definition, openedAt, closesAt, settledAt);
        }
    }

    /**
     * It came to nothing; its ballots stay in the log.
     *
     * @param openedAt null if it had not been opened
     * @param closesAt null if it had not been closed
     */
    record Voided(ContestDefinition definition, Instant openedAt, Instant closesAt, String reason, Instant voidedAt)
            implements Contest {
        @Override
        public boolean takesAnswers(Instant now) {
            return false;
        }

        @Override
        public ContestEvent event() {
            return new ContestVoided(definition, openedAt, closesAt, reason, voidedAt);
        }
    }
}
