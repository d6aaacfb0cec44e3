package org.folkmoot.results.contest;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;

/** A contest as far as its events have told it. */
public record ContestFacts(ContestDefinition definition, Optional<Instant> openedAt, Optional<Instant> closesAt) {
    static ContestFacts of(ContestEvent event) {
        return switch (event) {
            case ContestEvent.ContestPrepared prepared ->
                new ContestFacts(prepared.contest(), Optional.empty(), Optional.empty());
            case ContestEvent.ContestOpened opened ->
                new ContestFacts(opened.contest(), Optional.of(opened.openedAt()), Optional.empty());
            case ContestEvent.ContestClosed closed ->
                new ContestFacts(closed.contest(), Optional.of(closed.openedAt()), Optional.of(closed.closesAt()));
        };
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
        return (openedAt.isPresent() ? 1 : 0) + (closesAt.isPresent() ? 1 : 0);
    }
}
