package org.folkmoot.voting.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** @param area absent: the convener's own */
record PartyRequest(
        @NotNull AssemblyId assemblyId,
        AreaCode area,
        @NotBlank @Size(max = 120) String place) {}
