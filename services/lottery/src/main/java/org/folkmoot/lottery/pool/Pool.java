package org.folkmoot.lottery.pool;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everyone who can be drawn, in a fixed order, beside what the panel has to look like.
 *
 * @param people each id once, each value among the targets
 */
public record Pool(Targets targets, List<Person> people) {
    public Pool {
        people = List.copyOf(people);
        Set<String> ids = new HashSet<>();
        for (Person person : people) {
            if (!ids.add(person.id())) {
                throw new IllegalArgumentException("%s is in the pool twice".formatted(person.id()));
            }
        }
    }
}
