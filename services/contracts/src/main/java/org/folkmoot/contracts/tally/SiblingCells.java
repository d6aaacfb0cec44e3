package org.folkmoot.contracts.tally;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.tally.Cell.Column;

/** The cells that add up to an area which is shown, and those of them that are not shown. See {@link SmallCells}. */
final class SiblingCells {
    private final int smallest;
    private final Map<Column, Unknown> unknown = new EnumMap<>(Column.class);
    private final Set<AreaCode> hidden = new HashSet<>();
    /** The children that are shown as yet, by the columns in which they have anybody. */
    private final Map<Set<Column>, Queue<Cell>> shown = new HashMap<>();

    SiblingCells(int smallest, Cell own, List<Cell> children) {
        this.smallest = smallest;
        Column.ALL.forEach(column -> unknown.put(column, new Unknown()));
        add(own);
        for (Cell child : children) {
            if (child.withheld()) {
                hide(child);
            } else {
                shown.computeIfAbsent(columns(child), first -> new PriorityQueue<>(Cell.SMALLEST_FIRST))
                        .add(child);
            }
        }
    }

    /** Withholds further children, as few as it takes; false if even all are not enough. */
    boolean hideEnough() {
        Set<Column> lacking = lacking();
        for (Optional<Cell> next = next(lacking); next.isPresent(); next = next(lacking)) {
            shown.get(columns(next.get())).remove();
            hide(next.get());
            lacking = lacking();
        }
        return lacking.isEmpty();
    }

    Set<AreaCode> hidden() {
        return hidden;
    }

    private void hide(Cell child) {
        hidden.add(child.area());
        add(child);
    }

    private void add(Cell cell) {
        for (Column column : columns(cell)) {
            unknown.get(column).cells++;
            unknown.get(column).toSpare += cell.toSpare(column);
        }
    }

    private Set<Column> lacking() {
        Set<Column> lacking = EnumSet.noneOf(Column.class);
        unknown.forEach((column, cells) -> {
            if (cells.canBeToldBelow(smallest)) {
                lacking.add(column);
            }
        });
        return lacking;
    }

    /** Best is what helps in all columns that lack something, and makes nothing unknown in another; then the smallest. */
    private Optional<Cell> next(Set<Column> lacking) {
        return shown.values().stream()
                .map(Queue::peek)
                .filter(cell -> cell != null && lacking.stream().anyMatch(cell::has))
                .min(Comparator.<Cell, Long>comparing(
                                cell -> lacking.stream().filter(cell::has).count(), Comparator.reverseOrder())
                        .thenComparing(
                                cell -> columns(cell).stream().anyMatch(column -> unknown.get(column).cells == 0))
                        .thenComparing(Cell.SMALLEST_FIRST));
    }

    private static Set<Column> columns(Cell cell) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        Column.ALL.stream().filter(cell::has).forEach(columns::add);
        return columns;
    }

    /** The cells with people in a column that are not shown. */
    private static final class Unknown {
        private int cells;
        private long toSpare;

        private boolean canBeToldBelow(int smallest) {
            return cells == 1 || (cells > 1 && toSpare < smallest - 1);
        }
    }
}
