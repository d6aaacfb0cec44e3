package org.folkmoot.lottery.draw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/**
 * What a draw for free seats starts from: whoever was never a member and lives with none of those who stay; the targets
 * less what those who stay bring along.
 *
 * @param directory of the first draw
 * @param seats to be filled
 * @param objective of the first draw
 * @param panels of the first draw
 * @param used beacons of the draws before
 */
public record Replacement(
        Path directory,
        FrozenPool pool,
        PeopleTable people,
        int seats,
        Terms.Replaces replaces,
        Objective objective,
        int panels,
        List<BeaconPlan> used) {
    /** Where the draw for them will lie. */
    public Path out() {
        return directory(directory, replaces.number());
    }

    /**
     * Public sources give the same panel again, so they serve once. Drand's earlier rounds say what time it is at least.
     *
     * @param frozenAt when the replacement is to be frozen
     */
    public void admit(BeaconPlan plan, Instant frozenAt) {
        for (BeaconPlan earlier : used) {
            if (earlier instanceof BeaconPlan.Round round && frozenAt.isBefore(round.time())) {
                throw new DrawRefusedException(
                        "by the clock of this computer it is %s, but the draw before was decided by a value of %s; set the clock"
                                .formatted(frozenAt, round.time()));
            }
        }
        if (plan instanceof BeaconPlan.Sources && used.contains(plan)) {
            throw new DrawRefusedException("an earlier draw has used these sources; name fresh ones");
        }
    }

    static Path directory(Path draw, int number) {
        return draw.resolve("replacement-" + number);
    }

    /** The latest replacement, whether drawn or not. */
    public static Optional<Path> latest(Path draw) {
        int number = 1;
        while (Files.exists(directory(draw, number))) {
            number++;
        }
        return number == 1 ? Optional.empty() : Optional.of(directory(draw, number - 1));
    }

    /**
     * @param outOfOffice ids of those who leave now
     * @param seats how many of the free ones to fill; all unless said otherwise
     */
    public static Replacement prepare(Path draw, Set<String> outOfOffice, OptionalInt seats) {
        var first = OpenedDraw.open(draw);
        FrozenPool pool = first.pool();
        Set<String> everDrawn = new TreeSet<>(drawn(first, draw));
        Set<String> members = new TreeSet<>(everDrawn);
        String previous = first.root();
        List<BeaconPlan> used = new ArrayList<>(List.of(first.beacon()));
        int number = 1;
        for (; Files.exists(directory(draw, number)); number++) {
            var earlier = OpenedDraw.open(directory(draw, number));
            members.removeAll(earlier.outOfOffice());
            members.addAll(drawn(earlier, directory(draw, number)));
            everDrawn.addAll(members);
            previous = earlier.root();
            used.add(earlier.beacon());
        }
        Set<String> leaving = pseudonyms(pool, outOfOffice, members);
        Set<String> held = new TreeSet<>(members);
        held.removeAll(leaving);
        int free = first.seats() - held.size();
        int wanted = seats.orElse(free);
        if (wanted < 1 || wanted > free) {
            throw new DrawRefusedException(
                    free == 0
                            ? "no seat is free; name those who leave with --out-of-office"
                            : "%d of %d seats are free, so 1 to %d can be filled, not %d"
                                    .formatted(free, first.seats(), free, wanted));
        }
        Set<String> households = pool.households(held);
        FrozenPool narrowed = pool.narrow(
                lessHeld(pool, held),
                member -> !everDrawn.contains(member.pseudonym())
                        && member.row().household().stream().noneMatch(households::contains));
        return new Replacement(
                draw,
                narrowed,
                first.people(pool)
                        .only(narrowed.people().stream()
                                .map(FrozenPool.Member::id)
                                .toList()),
                wanted,
                new Terms.Replaces(number, first.root(), previous, List.copyOf(leaving), List.copyOf(held)),
                first.objective(),
                first.panels(),
                used);
    }

    private static List<String> drawn(OpenedDraw opened, Path directory) {
        return opened.selected()
                .orElseThrow(() -> new DrawRefusedException(
                        directory + " is not drawn yet; complete it with --beacon before anybody is replaced"));
    }

    private static Set<String> pseudonyms(FrozenPool pool, Set<String> ids, Set<String> members) {
        Set<String> pseudonyms = new TreeSet<>();
        List<String> strangers = new ArrayList<>();
        for (String id : ids) {
            pool.byId(id)
                    .map(FrozenPool.Member::pseudonym)
                    .filter(members::contains)
                    .ifPresentOrElse(pseudonyms::add, () -> strangers.add(id));
        }
        if (!strangers.isEmpty()) {
            throw new DrawRefusedException(
                    "not among the members, whose ids stand in private/selected.csv: " + String.join(", ", strangers));
        }
        return pseudonyms;
    }

    private static Targets lessHeld(FrozenPool pool, Set<String> held) {
        List<String> features = pool.targets().features();
        Map<List<String>, Integer> seated = new HashMap<>();
        pool.people().stream()
                .filter(member -> held.contains(member.pseudonym()))
                .map(member -> member.row().values())
                .forEach(values -> {
                    for (int feature = 0; feature < values.size(); feature++) {
                        seated.merge(List.of(features.get(feature), values.get(feature)), 1, Integer::sum);
                    }
                });
        return new Targets(pool.targets().quotas().stream()
                .map(quota -> {
                    int already = seated.getOrDefault(List.of(quota.feature(), quota.value()), 0);
                    return new Quota(
                            quota.feature(),
                            quota.value(),
                            Math.max(0, quota.minimum() - already),
                            Math.max(0, quota.maximum() - already));
                })
                .toList());
    }
}
