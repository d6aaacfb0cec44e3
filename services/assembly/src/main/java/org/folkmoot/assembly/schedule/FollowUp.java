package org.folkmoot.assembly.schedule;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** The assembly that is offered to the people of an area as their next step. */
public record FollowUp(AreaCode area, AssemblyId assemblyId) {
    public FollowUp {
        if (area == null || assemblyId == null) {
            throw new IllegalArgumentException("A follow-up needs an area and an assemblyId");
        }
    }
}
