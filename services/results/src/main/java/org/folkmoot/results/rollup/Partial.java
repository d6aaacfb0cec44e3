package org.folkmoot.results.rollup;

import org.folkmoot.contracts.area.AreaCode;

/**
 * What one partition has counted so far of a contest in an area, without what lies under it.
 *
 * @param source the partition; its newer partial replaces the older one
 * @param figure the whole count, not a change: a partial that is sent twice counts once
 */
public record Partial(AreaCode area, int source, Figure figure) {}
