package org.folkmoot.contracts.contest;

/** Something that can be chosen. */
public record ContestOption(OptionId id, String label) {}
