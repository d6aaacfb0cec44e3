package org.folkmoot.contracts.draw;

import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * What anyone may know of a draw from its beginning.
 *
 * @param name what the panel is called
 * @param seats how many people are drawn
 */
public record Draw(DrawId id, AssemblyId assemblyId, String name, int seats) {}
