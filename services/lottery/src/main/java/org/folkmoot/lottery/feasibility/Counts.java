package org.folkmoot.lottery.feasibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/** How many of the pool there are under each quota. */
public final class Counts {
    private record Value(String feature, String value) {}

    private Counts() {}

    /** @return by quota */
    public static int[] of(List<Quota> quotas, List<Person> people) {
        List<String> features = new Targets(quotas).features();
        Map<Value, Integer> counts = new HashMap<>();
        for (Person person : people) {
            for (int feature = 0; feature < features.size(); feature++) {
                counts.merge(new Value(features.get(feature), person.values().get(feature)), 1, Integer::sum);
            }
        }
        return quotas.stream()
                .mapToInt(quota -> counts.getOrDefault(new Value(quota.feature(), quota.value()), 0))
                .toArray();
    }
}
