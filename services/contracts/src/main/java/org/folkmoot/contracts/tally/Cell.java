package org.folkmoot.contracts.tally;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.tally.SmallCells.People;

/**
 * One of the figures that add up to an area's: of a child, or of the area's own place.
 *
 * @param places how many places in it have anybody, in each column
 * @param withheld whether it is in any case
 */
record Cell(AreaCode area, People people, People places, boolean withheld) {
    static final Comparator<Cell> SMALLEST_FIRST = Comparator.comparingLong(
                    (Cell cell) -> cell.people.individual() + cell.people.group())
            .thenComparing(Cell::area);

    enum Column {
        INDIVIDUAL,
        GROUP;

        static final List<Column> ALL = List.of(values());

        long of(People people) {
            return switch (this) {
                case INDIVIDUAL -> people.individual();
                case GROUP -> people.group();
            };
        }
    }

    /** Whom an area has outside its children. Nobody, too, if its figure is a moment older than theirs. */
    static Cell own(AreaCode area, People total, List<Cell> children) {
        long individual = total.individual();
        long group = total.group();
        for (Cell child : children) {
            individual -= child.people.individual();
            group -= child.people.group();
        }
        People own = new People(Math.max(0, individual), Math.max(0, group));
        return new Cell(area, own, new People(Math.min(own.individual(), 1), Math.min(own.group(), 1)), false);
    }

    /** An area as a child of the one it lies in. */
    static Cell of(Cell own, People total, List<Cell> children, boolean withheld) {
        long individual = own.places.individual();
        long group = own.places.group();
        for (Cell child : children) {
            individual += child.places.individual();
            group += child.places.group();
        }
        return new Cell(own.area, total, new People(individual, group), withheld);
    }

    boolean has(Column column) {
        return column.of(people) > 0;
    }

    long toSpare(Column column) {
        return column.of(people) - column.of(places);
    }

    static boolean isSmall(People people, int smallest) {
        return isSmall(people.individual(), smallest) || isSmall(people.group(), smallest);
    }

    private static boolean isSmall(long people, int smallest) {
        return people > 0 && people < smallest;
    }
}
