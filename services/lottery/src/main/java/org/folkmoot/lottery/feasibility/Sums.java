package org.folkmoot.lottery.feasibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Quota;

/** What can be seen by adding up, and holds even while some rows of the files are unclear. */
final class Sums {
    private record Total(String feature, long minimum, long maximum) {}

    private final List<Quota> quotas;
    private final Set<String> unclear;
    private final int seats;
    private final List<Problem> problems = new ArrayList<>();

    private Sums(List<Quota> quotas, Set<String> unclear, int seats) {
        this.quotas = quotas;
        this.unclear = unclear;
        this.seats = seats;
    }

    /**
     * @param unclearFeatures whose values are not all known
     * @param unclearPeople how many more people there may be, with whatever values
     */
    static List<Problem> examine(
            List<Quota> quotas, Set<String> unclearFeatures, List<Person> people, long unclearPeople, int seats) {
        Sums sums = new Sums(quotas, unclearFeatures, seats);
        sums.seats(people.size() + unclearPeople);
        if (seats > 0) {
            sums.totals();
        }
        sums.people(people, unclearPeople);
        return sums.problems;
    }

    private void seats(long people) {
        if (seats < 1) {
            problem("%d seats: there has to be at least one", seats);
        } else if (people > 0 && seats > people) {
            problem("%,d seats are more than the %,d people: at most %,d can be drawn", seats, people, people);
        }
    }

    private void totals() {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Quota quota : quotas) {
            totals.merge(
                    quota.feature(),
                    new Total(quota.feature(), quota.minimum(), quota.maximum()),
                    (sum, one) -> new Total(sum.feature, sum.minimum + one.minimum, sum.maximum + one.maximum));
        }
        totals.keySet().removeAll(unclear);
        Total most = null;
        Total fewest = null;
        for (Total total : totals.values()) {
            if (total.minimum > seats) {
                problem(
                        "%s: the minimums add up to %,d, more than the %,d seats: lower them by %,d together",
                        total.feature, total.minimum, seats, total.minimum - seats);
            }
            if (total.maximum < seats) {
                problem(
                        "%s: the maximums add up to %,d, fewer than the %,d seats: raise them by %,d together",
                        total.feature, total.maximum, seats, seats - total.maximum);
            }
            most = most == null || total.minimum > most.minimum ? total : most;
            fewest = fewest == null || total.maximum < fewest.maximum ? total : fewest;
        }
        if (most != null && most.minimum > fewest.maximum) {
            problem(
                    "%s and %s: the minimums of the one add up to %,d, the maximums of the other to %,d, so that no"
                            + " number of seats fits both",
                    most.feature, fewest.feature, most.minimum, fewest.maximum);
        }
    }

    private void people(List<Person> people, long unclearPeople) {
        if (people.isEmpty() || !unclear.isEmpty()) {
            return;
        }
        int[] counts = Counts.of(quotas, people);
        for (int place = 0; place < counts.length; place++) {
            Quota quota = quotas.get(place);
            if (counts[place] + unclearPeople < quota.minimum()) {
                problem(
                        "%s: %s, minimum %,d, but only %,d of the pool %s it: find %,d more or lower the minimum",
                        quota.feature(),
                        quota.value(),
                        quota.minimum(),
                        counts[place],
                        counts[place] == 1 ? "has" : "have",
                        quota.minimum() - counts[place]);
            }
        }
    }

    private void problem(String text, Object... figures) {
        problems.add(Problem.of(text, figures));
    }
}
