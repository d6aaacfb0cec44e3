package org.folkmoot.voting.groupresult;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

record ConfirmRequest(@NotNull @Min(1) Integer revision) {}
