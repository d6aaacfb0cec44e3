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
 * @param voided why it came to nothing; its tally stays what it was
 */
public record ContestFacts(
        ContestDefinition definition, Optional<Instant> openedAt, Optional<Instant> closesAt, Optional<String> voided) {
    static ContestFacts of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared prepared -> facts(prepared.contest(), null, null);
            case ContestEvent.ContestOpened opened -> facts(opened.contest(), opened.openedAt(), null);
            case ContestEvent.ContestExtended extended -> facts(extended.contest(), extended.openedAt(), null);
            case ContestEvent.ContestClosed closed -> facts(closed.contest(), closed.openedAt(), closed.closesAt());
            case ContestEvent.ContestVoided voided ->
                new ContestFacts(
                        voided.contest(),
                        Optional.ofNullable(voided.openedAt()),
                        Optional.ofNullable(voided.closesAt()),
                        Optional.of(voided.reason()));
        };
    }

    private static ContestFacts facts(ContestDefinition definition, Instant openedAt, Instant closesAt) {
        return new ContestFacts(
                definition, Optional.ofNullable(openedAt), Optional.ofNullable(closesAt), Optional.empty());
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
        if (closesAt.isPresent()) {
            return Stage.CLOSED.ordinal();
        }
        return (openedAt.isPresent() ? Stage.OPEN : Stage.PREPARED).ordinal();
    }

    private enum Stage {
        PREPARED,
        OPEN,
        CLOSED,
        VOIDED
    }
}
