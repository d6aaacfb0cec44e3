package org.folkmoot.results.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.folkmoot.contracts.area.AreaCode;

/**
 * Says which areas of a count are shown, given which have been before. Nothing is ever taken back, since figures that were
 * seen cannot be; so nothing is shown too early either.
 *
 * <p>A <em>place</em> is what an area has of its own, outside all of its children: parent minus children gives it, so it
 * is a figure like any other. The <em>cells</em> of an area are its children and its own place; the cells of everything
 * are the areas that lie in none. What a cell has <em>to spare</em> are its people beyond one for each place in it that
 * has anybody. At first nothing is shown. Then, of an area that is shown, a child is shown from when on
 *
 * <ol>
 *   <li>it has {@code k - 1} people to spare, and
 *   <li>the cells that remain hidden have {@code k - 1} to spare together, or nobody is in them and nobody can come.
 * </ol>
 *
 * <p>Children with the most to spare go first. A place that has nobody stays hidden as long as somebody could come: the
 * first of them would be told at once. If only one of the areas that lie in none has or expects anybody, it is the
 * total and shown in any case.
 *
 * <p><b>Guaranteed</b>, as long as no count falls and nobody comes where nobody could: Take any place that was hidden at
 * some moment and had anybody then, and let somebody keep all figures ever shown, and know which places had anybody at
 * that moment. Then another course of events explains everything that was shown, in which that place had at least
 * {@code k} people at that moment. So no figure below {@code k} is ever told, nor told to be below {@code k}.
 *
 * <p><b>Proof.</b> At each moment the places are parted into groups, the hidden cells of the areas shown; all that is
 * known are the sums of the groups. In course of time groups only split, into {@code G} and {@code H}, and by 1 and 2 each
 * group has {@code k - 1} to spare from its first moment on, and ever after since counts do not fall. Let {@code n} be
 * the number of a group's places that have anybody at moment {@code t}. Let {@code G} and {@code H} split at {@code T},
 * after {@code t}: at {@code t} only {@code G + H} is known, at {@code T} each. Let {@code G(t)} be the lesser of
 * {@code G(T)} and {@code (G + H)(t) - n(H)}, and {@code H(t)} what remains; neither is more than it is at {@code T}. With
 * one person in each other place of {@code G} that had anybody, the place in question has {@code G(t) - n(G) + 1} at
 * {@code t}: what {@code G} has to spare at {@code T} and one more, or what the two had at {@code t} and one more,
 * whichever is less. Both are at least {@code k}. The places fill up to that in any order before {@code t}, and go on
 * from there afterwards. So it is for each further split.
 *
 * <p><b>Except</b> below a total that has too little to spare itself: nothing but the total is shown then, and what follows
 * from that alone is known.
 */
public final class Disclosure {
    private final int smallest;

    /** @param smallest {@code k}: how many people a figure that is shown has at least; 0 or 1: everything is shown */
    public Disclosure(int smallest) {
        this.smallest = smallest;
    }

    /**
     * The areas to show from now on; in time that grows with the number of areas, and with its logarithm.
     *
     * @param people of one column, at one moment; an area that is absent has nobody and expects nobody
     * @param parent of an area, if it lies in one
     * @param before what was said last time
     * @param allowed no other area is shown
     */
    public Set<AreaCode> shown(
            Map<AreaCode, People> people,
            Function<AreaCode, Optional<AreaCode>> parent,
            Set<AreaCode> before,
            Predicate<AreaCode> allowed) {
        if (smallest <= 1) {
            return people.keySet();
        }
        Map<AreaCode, List<AreaCode>> children = new HashMap<>();
        List<AreaCode> tops = new ArrayList<>();
        for (AreaCode area : people.keySet()) {
            parent.apply(area)
                    .filter(people::containsKey)
                    .ifPresentOrElse(
                            over -> children.computeIfAbsent(over, first -> new ArrayList<>())
                                    .add(area),
                            () -> tops.add(area));
        }
        List<AreaCode> topDown = topDown(tops, children);
        Map<AreaCode, Cell> cells = new HashMap<>();
        Map<AreaCode, Cell> owns = new HashMap<>();
        for (AreaCode area : topDown.reversed()) {
            List<Cell> within = cells(children.getOrDefault(area, List.of()), cells);
            Cell own = Cell.own(area, people.get(area), within);
            owns.put(area, own);
            cells.put(area, Cell.of(own, people.get(area), within));
        }
        Set<AreaCode> shown = new HashSet<>(shownTops(cells(tops, cells), before, allowed));
        for (AreaCode area : topDown) {
            if (shown.contains(area)) {
                List<Cell> within = cells(children.getOrDefault(area, List.of()), cells);
                shown.addAll(revealed(owns.get(area), within, before, allowed));
            }
        }
        return shown;
    }

    /**
     * A total that was shown because it was the only one is not any more when there is another one and it is small.
     * Together they are known, too, so they have no place of their own.
     */
    private Set<AreaCode> shownTops(List<Cell> tops, Set<AreaCode> before, Predicate<AreaCode> allowed) {
        List<Cell> occupied = tops.stream().filter(Cell::isOccupied).toList();
        if (occupied.size() == 1 && allowed.test(occupied.getFirst().area())) {
            return Set.of(occupied.getFirst().area());
        }
        Set<AreaCode> kept = new HashSet<>();
        tops.stream()
                .filter(top -> before.contains(top.area()) && top.toSpare() >= smallest - 1)
                .forEach(top -> kept.add(top.area()));
        Cell nobody = new Cell(AreaCode.of("nowhere"), People.NOBODY, 0);
        return revealed(nobody, tops, kept, allowed);
    }

    private Set<AreaCode> revealed(
            Cell own, Collection<Cell> children, Set<AreaCode> before, Predicate<AreaCode> allowed) {
        Set<AreaCode> revealed = new HashSet<>();
        List<Cell> candidates = new ArrayList<>();
        for (Cell child : children) {
            if (before.contains(child.area())) {
                revealed.add(child.area());
            } else {
                candidates.add(child);
            }
        }
        HiddenCells hidden = new HiddenCells(smallest, own, candidates);
        candidates.sort(Cell.MOST_TO_SPARE_FIRST);
        for (Cell child : candidates) {
            if (allowed.test(child.area()) && hidden.reveal(child)) {
                revealed.add(child.area());
            }
        }
        return revealed;
    }

    private static List<Cell> cells(List<AreaCode> areas, Map<AreaCode, Cell> cells) {
        return areas.stream().map(cells::get).toList();
    }

    /** Every area that is joined to a top, behind the one it lies in; so each once, even if others form a circle. */
    private static List<AreaCode> topDown(List<AreaCode> tops, Map<AreaCode, List<AreaCode>> children) {
        Deque<AreaCode> next = new ArrayDeque<>(tops);
        List<AreaCode> topDown = new ArrayList<>();
        while (!next.isEmpty()) {
            AreaCode area = next.remove();
            topDown.add(area);
            next.addAll(children.getOrDefault(area, List.of()));
        }
        return topDown;
    }
}
