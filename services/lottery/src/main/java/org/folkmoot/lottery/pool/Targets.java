package org.folkmoot.lottery.pool;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the panel has to look like: one quota for each value of each feature.
 *
 * @param quotas in the order of the file; no value of a feature twice
 */
public record Targets(List<Quota> quotas) {
    private record Value(String feature, String value) {}

    public Targets {
        quotas = List.copyOf(quotas);
        Set<Value> seen = new HashSet<>();
        for (Quota quota : quotas) {
            if (!seen.add(new Value(quota.feature(), quota.value()))) {
                throw new IllegalArgumentException(
                        "%s: %s stands in the targets twice".formatted(quota.feature(), quota.value()));
            }
        }
    }

    /** The features, in the order in which they first appear. */
    public List<String> features() {
        Set<String> features = new LinkedHashSet<>();
        quotas.forEach(quota -> features.add(quota.feature()));
        return List.copyOf(features);
    }
}
