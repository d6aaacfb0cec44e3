package org.folkmoot.lottery.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/**
 * All that is understood of an organiser's files, and what is not.
 *
 * @param quotas rows of the targets without a problem
 * @param unclearFeatures features with a row that has one
 * @param people rows of the people without a problem
 * @param unclearPeople how many rows have one
 * @param problems none if the files are fit
 * @param notes what was done about harmless oddities
 */
public record PoolReading(
        List<Quota> quotas,
        Set<String> unclearFeatures,
        List<Person> people,
        long unclearPeople,
        List<Problem> problems,
        List<String> notes) {
    public PoolReading {
        quotas = List.copyOf(quotas);
        unclearFeatures = Set.copyOf(unclearFeatures);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Empty when there are problems. */
    public Optional<Pool> pool() {
        return problems.isEmpty() ? Optional.of(new Pool(new Targets(quotas), people)) : Optional.empty();
    }
}
