package org.folkmoot.results.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.results.board.TallyBoard;

/** What the tally shows of a contest for good, a moment after everything that counts is in the logs. */
@ApplicationScoped
class SettledShowings {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TallyBoard board;

    SettledShowings(TallyBoard board) {
        this.board = board;
    }

    /**
     * Of the places and all they lie in.
     *
     * @throws IllegalStateException if the tally has not come so far yet
     */
    Map<AreaCode, Showing> of(ContestId contest, Collection<AreaCode> places, List<AreaDefined> areas) {
        Set<AreaCode> needed = withAllAround(places, areas);
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            Optional<Map<AreaCode, Showing>> settled = board.settled(contest, needed);
            if (settled.isPresent()) {
                return settled.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("The tally of contest " + contest + " has not settled yet");
    }

    private static Set<AreaCode> withAllAround(Collection<AreaCode> places, List<AreaDefined> areas) {
        Map<AreaCode, AreaCode> parents = new HashMap<>();
        areas.forEach(area -> parents.put(area.code(), area.parent()));
        Set<AreaCode> around = new HashSet<>();
        for (AreaCode place : places) {
            AreaCode area = place;
            while (area != null && around.add(area)) {
                area = parents.get(area);
            }
        }
        return around;
    }
}
