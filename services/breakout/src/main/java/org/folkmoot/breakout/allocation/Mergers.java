package org.folkmoot.breakout.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Which rooms go together when people have left. Rooms below the least size, the smallest first, each go together with one
 * that hard rules allow: the nearest up the tree of areas, of those rather another that is too small, then the one with
 * which they come nearest to the target. A room that went together with another is not moved again at once; it is looked at
 * anew the next time. Empty rooms have nobody to move and are left out. O(rooms below the least x rooms), and a room has at
 * most {@code most} people.
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
                .sorted(Comparator.comparingInt(OpenRoom::size).thenComparingInt(OpenRoom::number))
                .map(Candidate::of)
                .toList();
        var merged = new HashSet<Integer>();
        var mergers = new ArrayList<Merger>();
        for (var room : candidates) {
            if (room.size() >= plan.sizes().least()) {
                break;
            }
            if (merged.contains(room.number())) {
                continue;
            }
            var partner = best(room, candidates.stream().filter(other -> !merged.contains(other.number())));
            partner.ifPresent(other -> {
                mergers.add(
                        fits(room, other)
                                ? new Merger(room.number(), other.number())
                                : new Merger(other.number(), room.number()));
                merged.add(room.number());
                merged.add(other.number());
            });
        }
        return mergers;
    }

    private record Candidate(OpenRoom room, int size, long languages) {
        static Candidate of(OpenRoom room) {
            return new Candidate(room, room.size(), room.languages());
        }

        int number() {
            return room.number();
        }
    }

    private Optional<Candidate> best(Candidate room, Stream<Candidate> others) {
        var sizes = plan.sizes();
        return others.filter(other -> other.number() != room.number() && mayMerge(room, other))
                .min(Comparator.comparingInt((Candidate other) -> -nearness(room, other))
                        .thenComparing(other -> other.size() >= sizes.least())
                        .thenComparingInt(other -> Math.abs(room.size() + other.size() - sizes.target()))
                        .thenComparingInt(Candidate::number));
    }

    private int nearness(Candidate one, Candidate other) {
        return tree.depth(tree.meeting(one.room().area(), other.room().area()));
    }

    private boolean mayMerge(Candidate one, Candidate other) {
        return one.room().party() == other.room().party()
                && one.size() + other.size() <= plan.sizes().most()
                && (!plan.commonLanguage() || (one.languages() & other.languages()) != 0)
                && (fits(one, other) || fits(other, one));
    }

    /** Whether the room that stays offers what those who come need. */
    private boolean fits(Candidate leaving, Candidate staying) {
        return (leaving.room().scarceNeeds(plan) & ~staying.room().offers()) == 0;
    }
}
