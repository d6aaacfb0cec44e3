package org.folkmoot.results.recount;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** One recount, from the first record read to the comparison. */
final class Recounting {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final EventLog log;
    private final ContestId contest;
    private final Duration patience;
    private final Optional<Path> publication;

    Recounting(EventLog log, ContestId contest, Duration patience, Optional<Path> publication) {
        this.log = log;
        this.contest = contest;
        this.patience = patience;
        this.publication = publication;
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
        PartyCount parties = new PartyCount(last.contest(), openedAt(last), close);
        log.read(Topics.PARTIES, key -> true, parties::add);
        CheckInCount checkIns = new CheckInCount();
        log.read(Topics.CHECK_INS, key -> key.startsWith(last.contest().assemblyId() + "/"), checkIns::add);
        AreaSums areas = new AreaSums();
        log.read(Topics.AREAS, key -> true, record -> areas.add(record.event()));

        Map<AreaCode, Count> places = new HashMap<>();
        ballots.into(places);
        groups.into(places);
        parties.into(places);
        checkIns.into(places);
        Count all = new Count();
        places.values().forEach(all::add);
        Map<AreaCode, Count> sums = areas.of(places);
        List<String> differences = new ArrayList<>(differencesFrom(sums));
        Optional<ContestCounted> announced = announced();
        announced.ifPresent(outcome -> {
            differences.addAll(Comparison.differences(all, ballots.voters(), outcome));
            publication.ifPresent(directory -> differences.addAll(new PublishedList(ballots.byId(), areas)
                    .differences(
                            directory.resolve("ballots.csv"),
                            outcome.publication().merkleRoot())));
        });
        return new RecountOutcome(
                last.contest(),
                close,
                ballots,
                groups.misfits,
                unreadable,
                all,
                sums,
                areas,
                announced.map(ContestCounted::publication),
                announced.isPresent() && publication.isPresent(),
                differences);
    }

    /** The first one stands. */
    private Optional<ContestCounted> announced() {
        Map<String, ContestCounted> first = new HashMap<>();
        log.read(Topics.OUTCOMES, contest.toString()::equals, record -> {
            switch (record.event()) {
                case ContestCounted counted -> first.putIfAbsent(record.key(), counted);
            }
        });
        return Optional.ofNullable(first.get(contest.toString()));
    }

    private static Optional<Instant> openedAt(ContestEvent last) {
        return switch (last) {
            case ContestPrepared _ -> Optional.empty();
            case ContestOpened opened -> Optional.of(opened.openedAt());
            case ContestExtended extended -> Optional.of(extended.openedAt());
            case ContestClosing closing -> Optional.of(closing.openedAt());
            case ContestClosed closed -> Optional.of(closed.openedAt());
            case ContestSettled settled -> Optional.of(settled.openedAt());
            case ContestVoided voided -> Optional.ofNullable(voided.openedAt());
        };
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
