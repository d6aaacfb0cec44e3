package org.folkmoot.contracts.assembly;

import java.time.Instant;

/** What stands on {@code assembly.assemblies.v1}; each event says all there is to know of its assembly. */
public sealed interface AssemblyEvent {
    AssemblyDetails assembly();

    record AssemblyPublished(AssemblyDetails assembly) implements AssemblyEvent {}

    record AssemblyStarted(AssemblyDetails assembly, Instant startedAt) implements AssemblyEvent {}

    record AssemblyEnded(AssemblyDetails assembly, Instant startedAt, Instant endedAt) implements AssemblyEvent {}
}
