package org.folkmoot.contracts.contest;

import java.time.Instant;

/** What stands on {@code voting.contests.v1}; each event says all there is to know of its contest. */
public sealed interface ContestEvent {
    ContestDefinition contest();

    record ContestPrepared(ContestDefinition contest) implements ContestEvent {}

    record ContestOpened(ContestDefinition contest, Instant openedAt) implements ContestEvent {}

    /**
     * The close is fixed. It is announced a moment ahead, so that every instance knows it in time: ballots accepted up
     * to and including {@code closesAt} count, later ones are refused.
     */
    record ContestClosed(ContestDefinition contest, Instant openedAt, Instant closesAt) implements ContestEvent {}
}
