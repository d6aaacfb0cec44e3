package org.folkmoot.results.recount;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosing;
import org.folkmoot.contracts.contest.ContestEvent.ContestExtended;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** One recount, from the first record read to the comparison. */
final class Recounting {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final EventLog log;
    private final ContestId contest;
    private final Duration patience;

    Recounting(EventLog log, ContestId contest, Duration patience) {
        this.log = log;
        this.contest = contest;
        this.patience = patience;
    }

    RecountOutcome run() {
        ContestEvent last = lastEvent();
        Optional<Instant> close = close(last);
        Predicate<String> ofContest = key -> key.startsWith(contest + "/");
        Fit fit = new Fit(last.contest());
        BallotCount ballots = new BallotCount(fit, close);
        long unreadable = log.read(Topics.BALLOTS, ofContest, ballots::add);
        GroupCount groups = new GroupCount(fit);
        unreadable += log.read(Topics.GROUP_RESULTS, ofContest, groups::add);
        AreaSums areas = new AreaSums();
        log.read(Topics.AREAS, key -> true, record -> areas.add(record.event()));

        Map<AreaCode, Count> places = new HashMap<>();
        ballots.into(places);
        groups.into(places);
        Count all = new Count();
        places.values().forEach(all::add);
        Map<AreaCode, Count> sums = areas.of(places);
        List<String> differences = differencesFrom(sums);
        return new RecountOutcome(last.contest(), close, ballots, groups.misfits, unreadable, all, sums, areas, differences);
    }

    private static Optional<Instant> close(ContestEvent last) {
        return switch (last) {
            case ContestPrepared _, ContestOpened _, ContestExtended _, ContestClosing _ -> Optional.empty();
            case ContestClosed closed -> Optional.of(closed.closesAt());
            case ContestSettled settled -> Optional.of(settled.closesAt());
            case ContestVoided voided -> Optional.ofNullable(voided.closesAt());
        };
    }

    private ContestEvent lastEvent() {
        Map<String, ContestEvent> last = new HashMap<>();
        log.read(Topics.CONTESTS, contest.toString()::equals, record -> last.put(record.key(), record.event()));
        if (last.isEmpty()) {
            throw new MissingException("There is no contest " + contest);
        }
        return last.get(contest.toString());
    }

    /** The tally follows the log by a moment, so a difference only stands when it stays. */
    private List<String> differencesFrom(Map<AreaCode, Count> sums) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            List<String> differences = Comparison.differences(sums, published());
            if (differences.isEmpty() || Instant.now().isAfter(deadline)) {
                return differences;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Map<AreaCode, Count> published() {
        Map<AreaCode, Count> published = new HashMap<>();
        log.read(Topics.TALLIES, key -> key.startsWith(contest + "/"), record -> {
            switch (record.event()) {
                case TallyUpdated tally -> published.put(tally.area(), Count.of(tally));
            }
        });
        return published;
    }
}
