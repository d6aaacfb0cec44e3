package org.folkmoot.web.facts;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Visibility;

/**
 * A contest as its events tell it.
 *
 * @param openedAt null before it opened
 * @param dueAt when the clock will close it; null when the stage will, or the close has been announced
 * @param closesAt null until the close is announced
 * @param settled whether nothing of it changes any more
 * @param voiding null unless it came to nothing
 */
public record ContestState(
        ContestDefinition definition,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        boolean settled,
        Voiding voiding) {
    /** Far longer than a ballot needs from its receipt into the tally. */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(3);

    /** Why and when it came to nothing. */
    public record Voiding(String reason, Instant at) {}

    public ContestState(
            ContestDefinition definition, Instant openedAt, Instant dueAt, Instant closesAt, Voiding voiding) {
        this(definition, openedAt, dueAt, closesAt, false, voiding);
    }

    static ContestState of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared prepared -> new ContestState(prepared.contest(), null, null, null, null);
            case ContestEvent.ContestOpened opened -> open(opened.contest(), opened.openedAt(), opened.dueAt());
            case ContestEvent.ContestExtended extended ->
                open(extended.contest(), extended.openedAt(), extended.dueAt());
            case ContestEvent.ContestClosing closing -> open(closing.contest(), closing.openedAt(), closing.dueAt());
            case ContestEvent.ContestClosed closed ->
                closed(closed.contest(), closed.openedAt(), closed.closesAt(), false);
            case ContestEvent.ContestSettled settled ->
                closed(settled.contest(), settled.openedAt(), settled.closesAt(), true);
            case ContestEvent.ContestVoided voided ->
                new ContestState(
                        voided.contest(),
                        voided.openedAt(),
                        null,
                        voided.closesAt(),
                        new Voiding(voided.reason(), voided.voidedAt()));
        };
    }

    private static ContestState closed(ContestDefinition contest, Instant openedAt, Instant closesAt, boolean settled) {
        return new ContestState(contest, openedAt, null, closesAt, settled, null);
    }

    private static ContestState open(ContestDefinition contest, Instant openedAt, Instant dueAt) {
        return new ContestState(contest, openedAt, dueAt, null, null);
    }

    /** Events may be repeated: a contest never goes back, and of two extensions the later one holds. */
    ContestState after(ContestState before) {
        if (before == null || step() > before.step()) {
            return this;
        }
        boolean earlier = dueAt != null && before.dueAt != null && dueAt.isBefore(before.dueAt);
        return step() < before.step() || earlier || (dueAt == null && before.dueAt != null) ? before : this;
    }

    private int step() {
        if (voiding != null) {
            return 4;
        }
        if (settled) {
            return 3;
        }
        return closesAt != null ? 2 : openedAt != null ? 1 : 0;
    }

    public ContestId id() {
        return definition.id();
    }

    /** A ballot counts up to and including the close, so the contest is closed only after that moment. */
    public Phase phase(Instant now) {
        if (voiding != null) {
            return Phase.VOIDED;
        }
        if (openedAt == null) {
            return Phase.PREPARED;
        }
        if (closesAt == null) {
            return Phase.OPEN;
        }
        if (!now.isAfter(closesAt)) {
            return Phase.CLOSING;
        }
        return now.isAfter(closesAt.plus(UNTIL_SETTLED)) ? Phase.CLOSED : Phase.COUNTING;
    }

    /** Whether it has been put to people, whatever became of it. */
    public boolean wasAsked() {
        return openedAt != null;
    }

    /** When it closes or closed, as far as that is known; null when the stage will say. */
    public Instant endsAt() {
        return closesAt == null ? dueAt : closesAt;
    }

    /** Whether people may see who got how many, not only how many answered. */
    public boolean showsCounts(Instant now) {
        return switch (phase(now)) {
            case PREPARED, OPEN, CLOSING -> definition.visibility() == Visibility.LIVE;
            case COUNTING, CLOSED -> true;
            case VOIDED -> false;
        };
    }

    public boolean hidesCountsUntilClose() {
        return definition.visibility() == Visibility.TURNOUT_UNTIL_CLOSE;
    }
}
