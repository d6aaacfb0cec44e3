package org.folkmoot.lottery.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folkmoot.lottery.panel.PanelProblem;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/** Against every panel of small pools, one by one. */
class SmallestChangeTest {
    private static final int VALUES = 2;

    @Property(tries = 250)
    void noSmallerChangeMakesAPanelPossible(@ForAll long seed) {
        Random random = new Random(seed);
        Pool pool = pool(random);
        int seats = 1 + random.nextInt(4);

        Examination examination = Feasibility.examination(pool, seats);

        OptionalInt least = leastChange(pool, seats, false);
        OptionalInt leastWithinLimits = leastChange(pool, seats, true);
        int found = examination.smallestChange().stream().mapToInt(Change::size).sum();
        assertThat(found).isEqualTo(leastWithinLimits.orElse(least.orElse(0)));
        assertThat(examination.smallestChange().stream()
                        .mapToInt(Change::size)
                        .max()
                        .orElse(0))
                .isEqualTo(leastLargest(pool, seats, leastWithinLimits.isPresent(), found));
        assertThat(examination.problems().isEmpty()).isEqualTo(least.equals(OptionalInt.of(0)));
        if (least.isPresent()) {
            Pool changed = new Pool(new Targets(changed(pool.targets().quotas(), examination)), pool.people());
            assertThat(leastChange(changed, seats, false)).hasValue(0);
        }
    }

    @Property(tries = 250)
    void seatsArePossibleFromTheLeastToTheMost(@ForAll long seed) {
        Pool pool = pool(new Random(seed));

        int[] possible = IntStream.rangeClosed(1, pool.people().size())
                .filter(seats -> leastChange(pool, seats, false).equals(OptionalInt.of(0)))
                .toArray();

        assertThat(Feasibility.seats(PanelProblem.of(pool, 1), Duration.ofMinutes(1)))
                .isEqualTo(
                        possible.length == 0
                                ? Optional.empty()
                                : Optional.of(new SeatRange(possible[0], possible[possible.length - 1])));
    }

    private static List<Quota> changed(List<Quota> quotas, Examination examination) {
        List<Quota> changed = new ArrayList<>(quotas);
        for (Change change : examination.smallestChange()) {
            changed.replaceAll(quota -> !quota.feature().equals(change.quota().feature())
                            || !quota.value().equals(change.quota().value())
                    ? quota
                    : switch (change.bound()) {
                        case MINIMUM -> new Quota(quota.feature(), quota.value(), change.to(), quota.maximum());
                        case MAXIMUM -> new Quota(quota.feature(), quota.value(), quota.minimum(), change.to());
                    });
        }
        return changed;
    }

    private static Pool pool(Random random) {
        int features = 1 + random.nextInt(3);
        List<Quota> quotas = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            for (int value = 0; value < VALUES; value++) {
                int minimum = random.nextInt(4);
                int maximum = minimum + random.nextInt(3);
                quotas.add(
                        random.nextBoolean()
                                ? new Quota("f" + feature, "v" + value, minimum, maximum)
                                : new Quota(
                                        "f" + feature,
                                        "v" + value,
                                        minimum,
                                        maximum,
                                        Math.max(0, minimum - random.nextInt(2)),
                                        maximum + random.nextInt(2)));
            }
        }
        int people = 1 + random.nextInt(8);
        List<Person> pool = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            List<String> values = IntStream.range(0, features)
                    .mapToObj(feature -> "v" + random.nextInt(VALUES))
                    .toList();
            Optional<String> household = random.nextBoolean() ? Optional.empty() : Optional.of("h" + random.nextInt(3));
            pool.add(new Person(String.valueOf(person), values, household));
        }
        return new Pool(new Targets(quotas), pool);
    }

    /** Looks at every set of people; empty when none has the right size and is allowed. */
    private static OptionalInt leastChange(Pool pool, int seats, boolean limited) {
        return panelChanges(pool, seats, limited)
                .mapToInt(changes -> IntStream.of(changes).sum())
                .min();
    }

    /** How far a bound has to move if as few people as can be are moved over. */
    private static int leastLargest(Pool pool, int seats, boolean limited, int total) {
        return panelChanges(pool, seats, limited)
                .filter(changes -> IntStream.of(changes).sum() == total)
                .mapToInt(changes -> IntStream.of(changes).max().orElse(0))
                .min()
                .orElse(0);
    }

    private static Stream<int[]> panelChanges(Pool pool, int seats, boolean limited) {
        return IntStream.range(0, 1 << pool.people().size())
                .filter(panel -> Integer.bitCount(panel) == seats)
                .filter(fromDifferentHouseholds(pool))
                .mapToObj(panel -> changes(pool, panel, limited))
                .flatMap(Optional::stream);
    }

    private static IntPredicate fromDifferentHouseholds(Pool pool) {
        return panel -> {
            Set<String> households = new HashSet<>();
            return IntStream.range(0, pool.people().size())
                    .filter(person -> (panel >> person & 1) == 1)
                    .mapToObj(person -> pool.people().get(person).household())
                    .flatMap(Optional::stream)
                    .allMatch(households::add);
        };
    }

    /** By quota; empty when more would have to change than may be. */
    private static Optional<int[]> changes(Pool pool, int panel, boolean limited) {
        List<String> features = pool.targets().features();
        List<Quota> quotas = pool.targets().quotas();
        int[] changes = new int[quotas.size()];
        for (int place = 0; place < changes.length; place++) {
            Quota quota = quotas.get(place);
            int feature = features.indexOf(quota.feature());
            int count = (int) IntStream.range(0, pool.people().size())
                    .filter(person -> (panel >> person & 1) == 1)
                    .filter(person ->
                            pool.people().get(person).values().get(feature).equals(quota.value()))
                    .count();
            if (limited && (count < quota.lowestMinimum() || count > quota.highestMaximum())) {
                return Optional.empty();
            }
            changes[place] = Math.max(0, quota.minimum() - count) + Math.max(0, count - quota.maximum());
        }
        return Optional.of(changes);
    }
}
