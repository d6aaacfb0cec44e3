package org.folkmoot.lottery.pool;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who can be drawn.
 *
 * @param id as the organiser knows them; never published
 * @param values one for each feature of the targets, in their order
 * @param household the same for all who live together; at most one of them is drawn
 */
public record Person(String id, List<String> values, Optional<String> household) {
    public Person {
        values = List.copyOf(values);
    }
}
