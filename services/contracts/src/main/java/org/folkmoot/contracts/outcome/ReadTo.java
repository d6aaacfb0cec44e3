package org.folkmoot.contracts.outcome;

import java.util.List;

/**
 * How far a topic was read.
 *
 * @param offsets of each partition, from the first on, the offset before which it was read
 */
public record ReadTo(String topic, List<Long> offsets) {
    public ReadTo {
        offsets = List.copyOf(offsets);
    }
}
