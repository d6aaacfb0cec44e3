package org.folkmoot.sortition.randomness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param value {@code drand:ROUND:SIGNATURE} or {@code rfc3797:KEY} */
public record ValueRequest(@NotBlank @Size(max = 1000) String value) {}
