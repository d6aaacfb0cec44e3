package org.folkmoot.results.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.results.recount.RecountRun;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.TopicReader;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a real broker, killed while it counts. */
class TallyCrashIT {
    private static final Logger LOG = Logger.getLogger(TallyCrashIT.class);
    private static final int VOTERS = 60_000;
    private static final Instant OPENED = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final AreaCode COUNTRY = AreaCode.of("crash-country");

    private final String broker = KafkaResource.bootstrapServers();
    private final File log = new File("target/tally-crash.log");
    private final ContestDefinition contest = new ContestDefinition(
            ContestId.random(),
            AssemblyId.random(),
            "Shall we?",
            new BallotForm.OneChoice(),
            BallotStream.OPTIONS.stream()
                    .map(option -> new ContestOption(option, option.value()))
                    .toList(),
            new Electorate.CheckedIn(),
            Visibility.LIVE);
    private final BallotStream ballots = new BallotStream(broker, contest.id(), OPENED.plusSeconds(1));
    private ResultsProcess service;

    @TempDir
    Path streams;

    @BeforeEach
    void openAContest() throws IOException {
        service = start().ready();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(Topics.AREAS, COUNTRY.value(), new AreaDefined(COUNTRY, "Country", "country", null, 0));
            for (AreaCode area : BallotStream.AREAS) {
                publisher.publish(
                        Topics.AREAS, area.value(), new AreaDefined(area, area.value(), "region", COUNTRY, 0));
            }
            publisher.publish(Topics.CONTESTS, contest.id().toString(), new ContestOpened(contest, OPENED));
        }
    }

    @AfterEach
    void end() {
        ballots.close();
        service.close();
    }

    @Test
    void losesNothingAndCountsNothingTwiceWhenKilledInTheMiddle() throws Exception {
        ballots.vote(0, VOTERS / 4);
        awaitVoters(VOTERS / 4);

        // Killed twice while ballots keep coming in.
        CompletableFuture<Void> voting = CompletableFuture.runAsync(() -> ballots.vote(VOTERS / 4, VOTERS * 3 / 4));
        await().atMost(Duration.ofSeconds(30)).until(() -> voters() > VOTERS / 4);
        Duration first = killAndAwaitProgress();
        voting.join();
        CompletableFuture<Void> more = CompletableFuture.runAsync(() -> ballots.vote(VOTERS * 3 / 4, VOTERS));
        Duration second = killAndAwaitProgress();
        more.join();
        writeSomeTooLate();
        close();

        awaitVoters(VOTERS);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(last().individual())
                        .isEqualTo(new TallyColumn(
                                VOTERS, Map.of(option("a"), 20_000L, option("b"), 20_000L, option("c"), 20_000L))));
        assertThat(history())
                .allSatisfy(tally -> assertThat(tally.individual().ballots()).isLessThanOrEqualTo(VOTERS));
        assertThat(RecountRun.of(broker, contest.id())).isZero();
        assertThat(List.of(first, second))
                .allSatisfy(each -> assertThat(each).isLessThan(ResultsProcess.SILENCE.dividedBy(2)));
    }

    /** How long the restarted service took from its first answer to its first tally. */
    private Duration killAndAwaitProgress() throws Exception {
        service.kill();
        int before = history().size();
        service = start().answering();
        Instant answering = Instant.now();
        await().atMost(ResultsProcess.SILENCE.multipliedBy(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> history().size() > before);
        Duration recovery = Duration.between(answering, Instant.now());
        LOG.infof("Counting again after %s", recovery);
        return recovery;
    }

    private void writeSomeTooLate() {
        for (int voter = 0; voter < 50; voter++) {
            ballots.write(ballots.ballot(voter, Long.MAX_VALUE, option("c"), OPENED.plusSeconds(3600)));
        }
    }

    private void close() {
        try (EventPublisher publisher = new EventPublisher()) {
            Instant close = OPENED.plusSeconds(600);
            publisher.publish(Topics.CONTESTS, contest.id().toString(), new ContestClosed(contest, OPENED, close));
        }
    }

    private ResultsProcess start() throws IOException {
        return ResultsProcess.start(broker, streams, log);
    }

    private void awaitVoters(long voters) {
        await().atMost(Duration.ofSeconds(60)).until(() -> voters() == voters);
    }

    private long voters() {
        List<TallyUpdated> history = history();
        return history.isEmpty() ? 0 : history.getLast().individual().ballots();
    }

    private TallyUpdated last() {
        return history().getLast();
    }

    private List<TallyUpdated> history() {
        return TopicReader.events(Topics.TALLIES, contest.id() + "/" + COUNTRY).stream()
                .map((TallyEvent event) -> switch (event) {
                    case TallyUpdated tally -> tally;
                })
                .toList();
    }

    private static OptionId option(String id) {
        return OptionId.of(id);
    }
}
