package org.folkmoot.contracts.assembly;

import java.time.Instant;

/** What stands on {@code assembly.stage.v1}: what is happening on stage now. */
public sealed interface StageEvent {
    AssemblyId assemblyId();

    record SegmentStarted(AssemblyId assemblyId, AgendaSegment segment, Instant startedAt) implements StageEvent {}
}
