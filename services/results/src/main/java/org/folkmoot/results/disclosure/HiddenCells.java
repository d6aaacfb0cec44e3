package org.folkmoot.results.disclosure;

import java.util.Collection;

/** The cells of an area which is shown that are not shown themselves. Their sum is known to everybody. */
final class HiddenCells {
    private final int smallest;
    private long toSpare;
    private int occupied;

    HiddenCells(int smallest, Cell own, Collection<Cell> children) {
        this.smallest = smallest;
        add(own, 1);
        children.forEach(child -> add(child, 1));
    }

    /** Takes a cell out, if it is not small and the others keep enough to hide each of them. */
    boolean reveal(Cell cell) {
        boolean revealed = cell.toSpare() >= smallest - 1 && hidesWithout(cell);
        if (revealed) {
            add(cell, -1);
        }
        return revealed;
    }

    private boolean hidesWithout(Cell cell) {
        int others = occupied - (cell.isOccupied() ? 1 : 0);
        return others == 0 || toSpare - cell.toSpare() >= smallest - 1;
    }

    private void add(Cell cell, int sign) {
        toSpare += sign * cell.toSpare();
        occupied += cell.isOccupied() ? sign : 0;
    }
}
