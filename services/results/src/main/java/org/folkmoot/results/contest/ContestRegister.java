package org.folkmoot.results.contest;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;

/** All contests, held in memory. Written by one reader, read by any thread. */
public final class ContestRegister {
    private final Map<ContestId, ContestFacts> contests = new ConcurrentHashMap<>();

    public void apply(ContestEvent event) {
        contests.merge(event.contest().id(), ContestFacts.of(event), ContestFacts::orLater);
    }

    public Optional<ContestFacts> find(ContestId id) {
        return Optional.ofNullable(contests.get(id));
    }

    public Collection<ContestFacts> all() {
        return Collections.unmodifiableCollection(contests.values());
    }
}
