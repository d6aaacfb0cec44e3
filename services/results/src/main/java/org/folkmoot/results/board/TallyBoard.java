package org.folkmoot.results.board;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** The latest committed tally of each contest in each area, as published; every instance has all of them. */
@ApplicationScoped
class TallyBoard {
    private final Map<ContestId, Map<AreaCode, TallyUpdated>> tallies = new ConcurrentHashMap<>();
    private final Map<ContestId, Long> versions = new ConcurrentHashMap<>();
    private final Projections projections;

    TallyBoard(Projections projections) {
        this.projections = projections;
    }

    void onStart(@Observes StartupEvent event) {
        projections.everything("tallies", Subscription.to(Topics.TALLIES, this::apply));
    }

    private void apply(TallyEvent event) {
        switch (event) {
            case TallyUpdated tally -> {
                tallies.computeIfAbsent(tally.contestId(), contest -> new ConcurrentSkipListMap<>())
                        .put(tally.area(), tally);
                versions.merge(tally.contestId(), 1L, Long::sum);
            }
        }
    }

    /** Has risen once what changed can be seen. */
    long version(ContestId contest) {
        return versions.getOrDefault(contest, 0L);
    }

    /** All areas of the contest in which anything was counted, by code. */
    Collection<TallyUpdated> of(ContestId contest) {
        return tallies.getOrDefault(contest, Map.of()).values();
    }
}
