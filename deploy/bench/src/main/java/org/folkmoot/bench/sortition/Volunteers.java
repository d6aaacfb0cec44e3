package org.folkmoot.bench.sortition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.folkmoot.bench.sortition.Demography.Feature;
import org.folkmoot.bench.sortition.Demography.Value;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/**
 * Those who said yes: drawn from a population made up as {@link Demography} says, each the likelier to be among them the
 * more willing. The same seed gives the same people.
 */
final class Volunteers {
    /** A quota lets a panel miss the population's share by this part of it, and by less than one person in any case. */
    private static final double LEEWAY = 0.05;

    private final List<Feature> features;
    private final SplittableRandom random;

    Volunteers(List<Feature> features, long seed) {
        this.features = List.copyOf(features);
        this.random = new SplittableRandom(seed);
    }

    /** @param sharing how many in a hundred share an address with one other of them */
    Pool pool(int people, int seats, int sharing) {
        int sharers = (int) ((long) people * sharing / 100);
        var volunteers = new ArrayList<Person>();
        while (volunteers.size() < people) {
            var asked = features.stream().map(this::anyone).toList();
            if (random.nextDouble() < willing(asked)) {
                volunteers.add(new Person(
                        Integer.toString(volunteers.size() + 1),
                        asked.stream().map(Value::name).toList(),
                        volunteers.size() < sharers ? Optional.of("home " + volunteers.size() / 2) : Optional.empty()));
            }
        }
        return new Pool(new Targets(quotas(seats)), volunteers);
    }

    private Value anyone(Feature feature) {
        double at = random.nextDouble();
        for (Value value : feature.values()) {
            at -= feature.share(value);
            if (at < 0) {
                return value;
            }
        }
        return feature.values().getLast();
    }

    /** The most willing always say yes, so that it is a probability. */
    private double willing(List<Value> person) {
        double willing = 1;
        for (int feature = 0; feature < person.size(); feature++) {
            double most = features.get(feature).values().stream()
                    .mapToDouble(Value::willing)
                    .max()
                    .orElseThrow();
            willing *= person.get(feature).willing() / most;
        }
        return willing;
    }

    private List<Quota> quotas(int seats) {
        var quotas = new ArrayList<Quota>();
        for (Feature feature : features) {
            for (Value value : feature.values()) {
                double expected = seats * feature.share(value);
                quotas.add(new Quota(feature.name(), value.name(), (int) Math.floor(expected * (1 - LEEWAY)), (int)
                        Math.ceil(expected * (1 + LEEWAY))));
            }
        }
        return quotas;
    }
}
