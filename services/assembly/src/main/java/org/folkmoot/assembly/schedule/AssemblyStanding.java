package org.folkmoot.assembly.schedule;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;

/** As much of an assembly as it takes to let people in, without its agenda. */
public record AssemblyStanding(AreaCode area, AssemblyStatus status, Instant startsAt) {}
