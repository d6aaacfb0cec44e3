package org.folkmoot.results.disclosure;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;

/**
 * One of the figures that add up to an area's: of a child, or of the area's own place.
 *
 * @param places how many places in it have anybody counted
 */
record Cell(AreaCode area, People people, long places) {
    static final Comparator<Cell> MOST_TO_SPARE_FIRST =
            Comparator.comparingLong(Cell::toSpare).reversed().thenComparing(Cell::area, Comparator.reverseOrder());

    /** Whom an area has outside its children. Nobody, too, if its figure is a moment older than theirs. */
    static Cell own(AreaCode area, People total, List<Cell> children) {
        People within = children.stream().map(Cell::people).reduce(People.NOBODY, People::plus);
        People own = total.minus(within);
        return new Cell(area, own, Math.min(own.counted(), 1));
    }

    /** An area as a child of the one it lies in. */
    static Cell of(Cell own, People total, List<Cell> children) {
        return new Cell(
                own.area,
                total,
                own.places + children.stream().mapToLong(Cell::places).sum());
    }

    /** How many people are counted beyond one for each place that has any. */
    long toSpare() {
        return people.counted() - places;
    }

    /** Whether anybody is in it, or may come. */
    boolean isOccupied() {
        return people.counted() > 0 || people.expected() > 0;
    }
}
