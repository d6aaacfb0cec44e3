package org.folkmoot.results.tally;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;

/** When a contest of an assembly was opened. */
record ContestOpening(AssemblyId assemblyId, Instant openedAt) {}
