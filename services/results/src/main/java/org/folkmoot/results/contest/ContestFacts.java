package org.folkmoot.results.contest;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;

/**
 * A contest as far as its events have told it.
 *
 * @param settled whether everything that counts is in the logs
 * @param voided why it came to nothing; its tally stays what it was
 */
public record ContestFacts(
        ContestDefinition definition,
        Optional<Instant> openedAt,
        Optional<Instant> closesAt,
        boolean settled,
        Optional<String> voided) {
    static ContestFacts of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared prepared -> facts(prepared.contest(), null, null);
            case ContestEvent.ContestOpened opened -> facts(opened.contest(), opened.openedAt(), null);
            case ContestEvent.ContestExtended extended -> facts(extended.contest(), extended.openedAt(), null);
            case ContestEvent.ContestClosing closing -> facts(closing.contest(), closing.openedAt(), null);
            case ContestEvent.ContestClosed closed -> facts(closed.contest(), closed.openedAt(), closed.closesAt());
            case ContestEvent.ContestSettled settled ->
                new ContestFacts(
                        settled.contest(),
                        Optional.of(settled.openedAt()),
                        Optional.of(settled.closesAt()),
                        true,
                        Optional.empty());
            case ContestEvent.ContestVoided voided ->
                new ContestFacts(
                        voided.contest(),
                        Optional.ofNullable(voided.openedAt()),
                        Optional.ofNullable(voided.closesAt()),
                        false,
                        Optional.of(voided.reason()));
        };
    }

    private static ContestFacts facts(ContestDefinition definition, Instant openedAt, Instant closesAt) {
        return new ContestFacts(
                definition, Optional.ofNullable(openedAt), Optional.ofNullable(closesAt), false, Optional.empty());
    }

    public ContestId id() {
        return definition.id();
    }

    public AssemblyId assemblyId() {
        return definition.assemblyId();
    }

    /** A contest never goes back: when its topic is read again, earlier events change nothing. */
    ContestFacts orLater(ContestFacts other) {
        return other.stage() >= stage() ? other : this;
    }

    private int stage() {
        if (voided.isPresent()) {
            return Stage.VOIDED.ordinal();
        }
        if (settled) {
            return Stage.SETTLED.ordinal();
        }
        if (closesAt.isPresent()) {
            return Stage.CLOSED.ordinal();
        }
        return (openedAt.isPresent() ? Stage.OPEN : Stage.PREPARED).ordinal();
    }

    private enum Stage {
        PREPARED,
        OPEN,
        CLOSED,
        SETTLED,
        VOIDED
    }
}
