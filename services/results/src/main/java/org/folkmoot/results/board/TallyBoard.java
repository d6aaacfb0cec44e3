package org.folkmoot.results.board;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** The latest committed tally of each contest in each area, as published; every instance has all of them. */
@ApplicationScoped
public class TallyBoard {
    private final Map<ContestId, Map<AreaCode, TallyUpdated>> tallies = new ConcurrentHashMap<>();
    private final Projections projections;

    TallyBoard(Projections projections) {
        this.projections = projections;
    }

    void onStart(@Observes StartupEvent event) {
        projections.everything("tallies", Subscription.to(Topics.TALLIES, this::apply));
    }

    private void apply(TallyEvent event) {
        switch (event) {
            case TallyUpdated tally ->
                tallies.computeIfAbsent(tally.contestId(), contest -> new ConcurrentSkipListMap<>())
                        .put(tally.area(), tally);
        }
    }

    /** All areas of the contest in which anything was counted, by code. */
    Collection<TallyUpdated> of(ContestId contest) {
        return tallies.getOrDefault(contest, Map.of()).values();
    }

    Optional<TallyUpdated> find(ContestId contest, AreaCode area) {
        return Optional.ofNullable(tallies.getOrDefault(contest, Map.of()).get(area));
    }

    /** What may be shown of these areas; empty as long as it may still change, or is not known here yet. */
    public Optional<Map<AreaCode, Showing>> settled(ContestId contest, Set<AreaCode> areas) {
        Map<AreaCode, Showing> showings = new HashMap<>();
        for (AreaCode area : areas) {
            find(contest, area)
                    .map(TallyUpdated::showing)
                    .filter(Showing::settled)
                    .ifPresent(showing -> showings.put(area, showing));
        }
        return Optional.of(showings).filter(all -> all.size() == areas.size());
    }
}
