package org.folkmoot.results.tally;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.results.rollup.Figure;

/** By how much the figure of a contest in an area changes; the contest is the key of the record that carries it. */
record FigureChange(AreaCode area, Figure change) {}
