package org.folkmoot.breakout.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Which rooms go together when people have left. Rooms below the least size, the smallest first, each go together with one
 * that hard rules allow: the nearest up the tree of areas, of those rather another that is too small, then the one with
 * which they come nearest to the target. A room that went together with another is not moved again at once; it is looked at
 * anew the next time. Empty rooms have nobody to move and are left out. O(n log n) for n rooms, and for each that is too
 * small those of the areas up to where one is found.
 */
public final class Mergers {
    private final AreaTree tree;
    private final Plan plan;

    public Mergers(AreaTree tree, Plan plan) {
        this.tree = tree;
        this.plan = plan;
    }

    /** In the order in which they were found; each room is in one of them at most. */
    public List<Merger> of(Collection<OpenRoom> rooms) {
        var candidates = rooms.stream()
                .filter(room -> room.size() > 0)
                .map(Candidate::new)
                .sorted(Comparator.comparingInt(Candidate::size).thenComparingInt(Candidate::number))
                .toList();
        var within = within(candidates);
        var mergers = new ArrayList<Merger>();
        for (var room : candidates) {
            if (room.size() >= plan.sizes().least()) {
                break;
            }
            if (!room.merged) {
                nearest(room, within).ifPresent(other -> mergers.add(merge(room, other)));
            }
        }
        return mergers;
    }

    private static final class Candidate {
        private final OpenRoom room;
        private final long languages;
        private boolean merged;

        private Candidate(OpenRoom room) {
            this.room = room;
            this.languages = room.languages();
        }

        int size() {
            return room.size();
        }

        int number() {
            return room.number();
        }
    }

    private Merger merge(Candidate room, Candidate other) {
        room.merged = true;
        other.merged = true;
        return fits(room, other)
                ? new Merger(room.number(), other.number())
                : new Merger(other.number(), room.number());
    }

    /** By area, all that were opened for it or for an area in it. */
    private Map<Integer, List<Candidate>> within(List<Candidate> candidates) {
        var within = new HashMap<Integer, List<Candidate>>();
        for (var candidate : candidates) {
            for (int area = candidate.room.area(); area >= 0; area = tree.parent(area)) {
                within.computeIfAbsent(area, _ -> new ArrayList<>()).add(candidate);
            }
        }
        return within;
    }

    private Optional<Candidate> nearest(Candidate room, Map<Integer, List<Candidate>> within) {
        for (int area = room.room.area(); area >= 0; area = tree.parent(area)) {
            var best = best(room, within.get(area));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> best(Candidate room, List<Candidate> others) {
        var sizes = plan.sizes();
        return others.stream()
                .filter(other -> other != room && !other.merged && mayMerge(room, other))
                .min(Comparator.comparing((Candidate other) -> other.size() >= sizes.least())
                        .thenComparingInt(other -> Math.abs(room.size() + other.size() - sizes.target()))
                        .thenComparingInt(Candidate::number));
    }

    private boolean mayMerge(Candidate one, Candidate other) {
        return one.room.party() == other.room.party()
                && one.size() + other.size() <= plan.sizes().most()
                && (!plan.commonLanguage() || (one.languages & other.languages) != 0)
                && (fits(one, other) || fits(other, one));
    }

    /** Whether the room that stays offers what those who come need. */
    private boolean fits(Candidate leaving, Candidate staying) {
        return (leaving.room.scarceNeeds(plan) & ~staying.room.offers()) == 0;
    }
}
