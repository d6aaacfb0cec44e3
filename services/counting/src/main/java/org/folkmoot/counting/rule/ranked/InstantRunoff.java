package org.folkmoot.counting.rule.ranked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.tie.Draw;

/**
 * Instant run-off (Hare's single transferable vote for one seat; Tideman, <em>Collective Decisions and Voting</em>, 2006,
 * chapter 10; the treatment of irregular ranks follows RCTab's settings). While nobody has more than half of the active
 * ballots, the last goes out and each of its ballots moves to the next option on it that is still in. Of several who are
 * last, the one goes out who had fewest votes in the latest earlier round in which they differ; of those who never differed,
 * the public draw decides, and whoever it draws first goes out. Both steps are reported.
 */
public final class InstantRunoff {
    private final Profile<Ranking> profile;
    private final RunoffRules rules;
    private final LastPlace lastPlace;
    private final RankPath path;
    private final BitSet continuing = new BitSet();
    private final List<List<Counted<Ranking>>> piles = new ArrayList<>();
    private final EnumMap<Inactive, Long> inactive = new EnumMap<>(Inactive.class);
    private final List<Counted<Ranking>> waiting = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();

    private InstantRunoff(Profile<Ranking> profile, RunoffRules rules, Lot lot) {
        this.profile = profile;
        this.rules = rules;
        this.path = new RankPath(rules);
        this.lastPlace = new LastPlace(rules, lot);
        continuing.set(0, profile.options().size());
        profile.options().forEach(option -> piles.add(new ArrayList<>()));
        for (var reason : Inactive.values()) {
            inactive.put(reason, 0L);
        }
    }

    public static Runoff count(Profile<Ranking> profile, RunoffRules rules, Draw draw) {
        return count(
                profile,
                rules,
                (tied, matters) -> draw.order(profile.options(), tied).getFirst());
    }

    static Runoff count(Profile<Ranking> profile, RunoffRules rules, Lot lot) {
        if (profile.options().isEmpty()) {
            throw new IllegalArgumentException("nobody stands");
        }
        return new InstantRunoff(profile.grouped(), rules, lot).run();
    }

    private Runoff run() {
        deal(profile.ballots(), new TreeMap<>(), inactive);
        while (true) {
            var tally = tally();
            long threshold = tally.values().stream().mapToLong(Long::longValue).sum() / 2 + 1;
            var before = new EnumMap<>(inactive);
            int number = rounds.size() + 1;
            var winner = winner(tally, threshold);
            if (winner.isPresent()) {
                rounds.add(new Round(number, tally, before, threshold, List.of(), new TreeMap<>(), winner));
                return new Runoff(profile.options(), rounds, lastPlace.ties());
            }
            var out = lastPlace.of(tally, rounds);
            out.forEach(continuing::clear);
            var eliminated = out.stream().map(this::transfer).toList();
            var resumed = resume();
            rounds.add(new Round(number, tally, before, threshold, eliminated, resumed, OptionalInt.empty()));
        }
    }

    private OptionalInt winner(Map<Integer, Long> tally, long threshold) {
        return continuing.stream()
                .filter(option -> continuing.cardinality() == 1 || tally.get(option) >= threshold)
                .findFirst();
    }

    private SortedMap<Integer, Long> tally() {
        var tally = new TreeMap<Integer, Long>();
        continuing.stream()
                .forEach(option -> tally.put(
                        option,
                        piles.get(option).stream().mapToLong(Counted::count).sum()));
        return tally;
    }

    private Round.Elimination transfer(int option) {
        var pile = piles.set(option, List.of());
        var transfers = new TreeMap<Integer, Long>();
        var lost = new EnumMap<Inactive, Long>(Inactive.class);
        deal(pile, transfers, lost);
        lost.forEach((reason, ballots) -> inactive.merge(reason, ballots, Math::addExact));
        return new Round.Elimination(option, transfers, lost);
    }

    /** Looks again at the ballots that wait. */
    private SortedMap<Integer, Long> resume() {
        var looking = List.copyOf(waiting);
        waiting.clear();
        inactive.merge(
                Inactive.OVERVOTED, -looking.stream().mapToLong(Counted::count).sum(), Math::addExact);
        var resumed = new TreeMap<Integer, Long>();
        deal(looking, resumed, inactive);
        return resumed;
    }

    private void deal(List<Counted<Ranking>> pile, Map<Integer, Long> transfers, Map<Inactive, Long> lost) {
        for (var counted : pile) {
            int destination = path.destination(counted.ballot(), continuing);
            if (destination < 0) {
                if (rules.overvote() == RunoffRules.Overvote.WAIT
                        && RankPath.inactive(destination) == Inactive.OVERVOTED) {
                    waiting.add(counted);
                }
                lost.merge(RankPath.inactive(destination), counted.count(), Math::addExact);
            } else {
                piles.get(destination).add(counted);
                transfers.merge(destination, counted.count(), Math::addExact);
            }
        }
    }
}
