package org.folkmoot.results.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.outcome.OutcomeEvent;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;

/** The outcomes that were announced, of each contest the first; every instance has all of them. */
@ApplicationScoped
public class OutcomeBoard {
    private final Map<ContestId, ContestCounted> outcomes = new ConcurrentHashMap<>();

    public void apply(OutcomeEvent event) {
        switch (event) {
            case ContestCounted counted -> outcomes.putIfAbsent(counted.contestId(), counted);
        }
    }

    public Optional<ContestCounted> find(ContestId contest) {
        return Optional.ofNullable(outcomes.get(contest));
    }
}
