package org.folkmoot.breakout.allocation;

/** Everybody of one room goes to another. */
public record Merger(int from, int into) {}
