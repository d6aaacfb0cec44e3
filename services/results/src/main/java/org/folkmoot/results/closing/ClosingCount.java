package org.folkmoot.results.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.ReadTo;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.counting.contest.ContestCount;
import org.folkmoot.counting.contest.Outcome;
import org.folkmoot.counting.contest.SideBySide;
import org.folkmoot.counting.tie.Draw;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.log.ContestLog;
import org.folkmoot.results.log.LogReading;
import org.folkmoot.results.outcome.OutcomeAnnouncer;
import org.folkmoot.results.publication.ClosedContest;
import org.folkmoot.results.publication.CountedBallot;
import org.folkmoot.results.publication.Counting;
import org.folkmoot.results.publication.Publisher;

/** Reads a closed contest from the log, counts it and publishes it: the same, whoever does it and how often. */
@ApplicationScoped
class ClosingCount {
    /** By how much the times of records may be wrong; nothing older than the opening can be a vote. */
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);

    private final ContestLog log;
    private final Publisher publisher;
    private final SettledShowings showings;
    private final OutcomeAnnouncer announcer;

    ClosingCount(ContestLog log, Publisher publisher, SettledShowings showings, OutcomeAnnouncer announcer) {
        this.log = log;
        this.publisher = publisher;
        this.showings = showings;
        this.announcer = announcer;
    }

    /** Announces the outcome before anybody sees the files: of several counts only the one that is announced has any. */
    void count(ContestFacts facts) {
        LogReading reading = log.toItsEnd();
        ClosedContest contest = read(facts, reading);
        publisher.publish(
                contest,
                seed -> counting(contest, seed),
                published -> announcer.announce(outcome(contest, published, reading.readTo())));
    }

    /** Makes the files of an outcome again, from the very records that were read for it. */
    void repeat(ContestFacts facts, ContestCounted announced) {
        LogReading reading = announced.readTo() == null ? log.toItsEnd() : log.asFarAs(announced.readTo());
        ClosedContest contest = read(facts, reading);
        publisher.publish(contest, seed -> counting(contest, seed), Optional.of(announced.publication()));
    }

    private static ContestCounted outcome(ClosedContest contest, Publisher.Published published, List<ReadTo> readTo) {
        return new ContestCounted(
                contest.definition().id(),
                contest.closedAt(),
                published.individual(),
                published.group(),
                published.counting().outcomes(),
                published.counting().decision(),
                published.publication(),
                readTo);
    }

    private ClosedContest read(ContestFacts facts, LogReading log) {
        Instant close = facts.closesAt().orElseThrow();
        Instant from = facts.openedAt().orElse(Instant.EPOCH.plus(CLOCK_ERROR)).minus(CLOCK_ERROR);
        String prefix = facts.id() + "/";
        Fit fit = new Fit(facts.definition());
        DistinctBallots ballots = new DistinctBallots(fit, close);
        log.read(Topics.BALLOTS, prefix, from, ClosingCount::key, ballots::add, ballots::endOfPartition);
        StandingRooms rooms = new StandingRooms(fit);
        if (facts.definition().countsRooms()) {
            log.read(Topics.GROUP_RESULTS, prefix, from, event -> event.result().key(), rooms::add, () -> {});
        }
        List<CountedBallot> counted = ballots.sorted();
        List<GroupResult> standing = rooms.sorted();
        List<AreaDefined> areas = areas(log);
        Set<AreaCode> places = new HashSet<>();
        counted.forEach(ballot -> places.add(ballot.area()));
        standing.forEach(room -> places.add(room.area()));
        return new ClosedContest(
                facts.definition(), close, counted, standing, areas, showings.of(facts.id(), places, areas));
    }

    private static String key(BallotEvent event) {
        return switch (event) {
            case BallotCast ballot -> ballot.key();
        };
    }

    private static List<AreaDefined> areas(LogReading log) {
        Map<AreaCode, AreaDefined> areas = new TreeMap<>();
        log.read(
                Topics.AREAS,
                "",
                Instant.EPOCH,
                event -> event.code().value(),
                event -> define(areas, event),
                () -> {});
        return new ArrayList<>(areas.values());
    }

    private static void define(Map<AreaCode, AreaDefined> areas, AreaEvent event) {
        switch (event) {
            case AreaDefined area -> areas.put(area.code(), area);
        }
    }

    static Counting counting(ClosedContest contest, String seed) {
        VotesOfContest votes = new VotesOfContest(contest);
        ContestCount count = SideBySide.count(votes.votes(), votes.terms(), new Draw(seed));
        return new Counting(
                count.outcomes().stream().map(ClosingCount::outcome).toList(),
                DecisionRule.decide(contest.definition(), count.ahead(), individual(contest), group(contest))
                        .orElse(null));
    }

    private static TallyColumn individual(ClosedContest contest) {
        long blanks = contest.ballots().stream()
                .filter(ballot -> ballot.marked().canonical().startsWith("blank|"))
                .count();
        return new TallyColumn(contest.ballots().size(), Map.of(), blanks);
    }

    private static TallyColumn group(ClosedContest contest) {
        long answered =
                contest.rooms().stream().mapToLong(room -> room.answered()).sum();
        return new TallyColumn(answered, Map.of());
    }

    private static RuleOutcome outcome(Outcome outcome) {
        return new RuleOutcome(
                outcome.rule(),
                outcome.chosen().stream().map(OptionId::of).toList(),
                scores(outcome.scores()),
                outcome.statistics().stream()
                        .map(each -> new RuleOutcome.Statistic(each.name(), each.value()))
                        .toList(),
                outcome.ties(),
                outcome.rounds().stream()
                        .map(each -> new RuleOutcome.Round(each.number(), scores(each.scores()), each.note()))
                        .toList());
    }

    private static List<RuleOutcome.Score> scores(List<Outcome.Score> scores) {
        return scores.stream()
                .map(each -> new RuleOutcome.Score(OptionId.of(each.option()), each.score()))
                .toList();
    }
}
