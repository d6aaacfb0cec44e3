package org.folkmoot.contracts.contest;

import java.time.Instant;

/** What stands on {@code voting.contests.v1}; each event says all there is to know of its contest. */
public sealed interface ContestEvent {
    ContestDefinition contest();

    record ContestPrepared(ContestDefinition contest) implements ContestEvent {}

    /** @param dueAt when the clock will close it; null: the stage will */
    record ContestOpened(ContestDefinition contest, Instant openedAt, Instant dueAt) implements ContestEvent {
        public ContestOpened(ContestDefinition contest, Instant openedAt) {
            this(contest, openedAt, null);
        }
    }

    /** The clock will close it later than was said; of two extensions the later {@code dueAt} holds. */
    record ContestExtended(ContestDefinition contest, Instant openedAt, Instant dueAt) implements ContestEvent {}

    /**
     * The stage is about to close it, at a time not fixed yet. Once everybody can know that, {@link ContestClosed}
     * follows, with a time at least the notice after {@code announcedAt}.
     *
     * @param dueAt when the clock closes it at the latest; null: no clock does
     */
    record ContestClosing(ContestDefinition contest, Instant openedAt, Instant dueAt, Instant announcedAt)
            implements ContestEvent {}

    /**
     * The close is fixed. It is announced a moment ahead, so that every instance knows it in time: ballots accepted up
     * to and including {@code closesAt} count, later ones are refused.
     */
    record ContestClosed(ContestDefinition contest, Instant openedAt, Instant closesAt) implements ContestEvent {}

    /**
     * Everything that counts is in the logs: no ballot comes any more, no room's result changes. It is time to count.
     */
    record ContestSettled(ContestDefinition contest, Instant openedAt, Instant closesAt, Instant settledAt)
            implements ContestEvent {}

    /**
     * It came to nothing, for a reason that everyone may read; the ballots stay in the log.
     *
     * @param openedAt null if it had not been opened
     * @param closesAt null if it had not been closed
     */
    record ContestVoided(ContestDefinition contest, Instant openedAt, Instant closesAt, String reason, Instant voidedAt)
            implements ContestEvent {}
}
