package org.folkmoot.voting.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record JoinRequest(@NotBlank @Size(max = 40) String joinCode) {}
