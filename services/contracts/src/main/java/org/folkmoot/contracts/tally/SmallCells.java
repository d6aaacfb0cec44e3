package org.folkmoot.contracts.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaCode;

/**
 * Says which areas of a count are withheld, so that nobody can work out how few people took part somewhere. Everyone who
 * shows a count by area applies this rule; whoever applied another one could be subtracted from the others.
 *
 * <p>A <em>place</em> is what an area has of its own, outside all of its children: parent minus children gives it, so it
 * is a figure like any other. The <em>cells</em> of an area are its children and its own place. A cell is small if
 * either column counts fewer than {@code k} people, but somebody. An area is withheld as a whole, in both columns.
 *
 * <ol>
 *   <li>The total of a root is shown, whatever it is. Any other small area is withheld.
 *   <li>If a cell of an area is withheld or its own place is small, then more children are withheld, until in each
 *       column nothing is left to tell or at least two cells are unknown with {@code k - 1} people
 *       to spare: together they have at least {@code k - 1} people more than there are places in them with anybody. An
 *       own place is unknown without further ado, since it is never shown. The smallest that helps goes first; of two of
 *       one size the one with the lower code.
 *   <li>If all children do not suffice, the area itself is withheld, unless it is a root.
 *   <li>All that lies under a withheld area is withheld.
 *   <li>An area that no chain of known areas joins to a root is withheld.
 * </ol>
 *
 * <p><b>Guaranteed:</b> Let somebody know all figures shown and every place where nobody took part at all. For all they
 * can work out from sums and differences, each withheld place with people in a column has any number of them from 1 to
 * {@code k} (or more), and each withheld area with people in a column has one of at least {@code k} consecutive numbers,
 * of which the highest is {@code k} or more. So no withheld figure can be pinned down, nor told to be small.
 *
 * <p><b>Proof:</b> By 4, all that lies over a shown area is shown. So all that is known is, of each shown area with a
 * withheld child, the sum {@code S} of its unknown cells; and each unknown place belongs to one such sum only. It is made
 * up of {@code n} places with at least one person each, and otherwise any way of making it up fits. So each of these
 * places has any number from 1 to {@code 1 + (S - n)}, and an area with {@code m < n} of the places any from {@code m} to
 * {@code m + (S - n)}. By 2, {@code S - n} is at least {@code k - 1}, and {@code m < n} for each withheld area, since a
 * second cell has a place of its own.
 *
 * <p><b>Except</b> where a root is shown that has too little to hide: then all its children with people in that column are
 * withheld, and what follows from the root's total alone stays known.
 *
 * <p>Places with nobody may be shown, as the guarantee does not rest on hiding them. Not covered: what a column says of
 * people who all answered alike; differences between one moment and another; other figures that bound these, such as an
 * area's inhabitants; and reasoning about why an area is withheld, such as that one of two must be small.
 */
public final class SmallCells {
    private final int smallest;

    /** @param smallest how many people a figure that is shown has at least; 0 or 1: nothing is withheld */
    public SmallCells(int smallest) {
        this.smallest = smallest;
    }

    /**
     * How many people a count has in an area and all that lies under it.
     *
     * @param individual who voted themselves
     * @param group who answered in a room
     */
    public record People(long individual, long group) {
        public static final People NOBODY = new People(0, 0);

        public static People of(TallyEvent.TallyUpdated tally) {
            return new People(tally.individual().ballots(), tally.group().ballots());
        }
    }

    /**
     * The areas to withhold, by code; in time that grows with the number of areas, and with its logarithm.
     *
     * @param parents every known area with the one it lies in; a root has none
     * @param people what is counted, at one moment; an area that is absent has nobody
     */
    public Set<AreaCode> withheld(Map<AreaCode, Optional<AreaCode>> parents, Map<AreaCode, People> people) {
        Set<AreaCode> withheld = new TreeSet<>();
        if (smallest <= 1) {
            return withheld;
        }
        Map<AreaCode, List<AreaCode>> children = new HashMap<>();
        parents.forEach((area, parent) -> parent.ifPresent(over ->
                children.computeIfAbsent(over, first -> new ArrayList<>()).add(area)));
        List<AreaCode> topDown = topDown(parents, children);
        Map<AreaCode, Set<AreaCode>> hiddenIn = hiddenChildren(topDown.reversed(), children, people);

        withheld.addAll(people.keySet());
        withheld.addAll(parents.keySet());
        Set<AreaCode> shown = new HashSet<>();
        for (AreaCode area : topDown) {
            Optional<AreaCode> parent = parents.get(area);
            if (parent.isEmpty()
                    || (shown.contains(parent.get())
                            && !hiddenIn.getOrDefault(parent.get(), Set.of()).contains(area))) {
                shown.add(area);
                withheld.remove(area);
            }
        }
        return Collections.unmodifiableSet(withheld);
    }

    /** Every area that is joined to a root, behind the one it lies in; so each once, even if others form a circle. */
    private static List<AreaCode> topDown(
            Map<AreaCode, Optional<AreaCode>> parents, Map<AreaCode, List<AreaCode>> children) {
        Deque<AreaCode> next = new ArrayDeque<>();
        parents.forEach((area, parent) -> {
            if (parent.isEmpty()) {
                next.add(area);
            }
        });
        List<AreaCode> topDown = new ArrayList<>(parents.size());
        while (!next.isEmpty()) {
            AreaCode area = next.remove();
            topDown.add(area);
            next.addAll(children.getOrDefault(area, List.of()));
        }
        return topDown;
    }

    /** Of each area the children that are withheld if it is shown itself. */
    private Map<AreaCode, Set<AreaCode>> hiddenChildren(
            List<AreaCode> bottomUp, Map<AreaCode, List<AreaCode>> children, Map<AreaCode, People> people) {
        Map<AreaCode, Set<AreaCode>> hidden = new HashMap<>();
        Map<AreaCode, Cell> cells = new HashMap<>();
        for (AreaCode area : bottomUp) {
            List<Cell> within = children.getOrDefault(area, List.of()).stream()
                    .map(cells::remove)
                    .toList();
            People total = people.getOrDefault(area, People.NOBODY);
            Cell own = Cell.own(area, total, within);
            boolean withheld = Cell.isSmall(total, smallest);
            if (Cell.isSmall(own.people(), smallest) || within.stream().anyMatch(Cell::withheld)) {
                SiblingCells siblings = new SiblingCells(smallest, own, within);
                withheld |= !siblings.hideEnough();
                hidden.put(area, siblings.hidden());
            }
            cells.put(area, Cell.of(own, total, within, withheld));
        }
        return hidden;
    }
}
