package org.folkmoot.results.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The packaged service on a real broker, killed in the middle of the closing count. */
class ClosingCrashIT {
    private static final int VOTERS = 60_000;
    private static final List<String> FILES = List.of(
            "manifest.json",
            "manifest.sig",
            "result.json",
            "result.csv",
            "ballots.csv",
            "ballots.json",
            "tree.csv",
            "groups.csv");

    private final String broker = KafkaResource.bootstrapServers();
    private final File log = new File("target/closing-crash.log");
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant close = opened.plusSeconds(2);
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
    private ResultsProcess service;

    @TempDir
    private Path state;

    @TempDir
    private Path fetched;

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void announcesOneOutcomeAndPublishesAllOfItWhenKilledWhileItWrites() throws Exception {
        service = start().ready();
        try (EventPublisher publisher = new EventPublisher();
                BallotStream ballots = new BallotStream(broker, contest.id(), opened.plusSeconds(1))) {
            for (AreaCode area : BallotStream.AREAS) {
                publisher.publish(Topics.AREAS, area.value(), new AreaDefined(area, area.value(), "region", null, 0));
            }
            publish(publisher, new ContestOpened(contest, opened));
            ballots.vote(0, VOTERS);
            publish(publisher, new ContestClosed(contest, opened, close));
            publish(publisher, new ContestSettled(contest, opened, close, close));
        }

        killWhileItWrites();
        service = start().answering();
        killWhileItWrites();
        service = start().answering();

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> service.status("/publications/" + contest.id()) == 200);
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.individual().ballots()).isEqualTo(VOTERS);
            assertThat(outcome.publication().ballots()).isEqualTo(VOTERS);
        });
        assertThat(recount()).isZero();
        assertThat(unfinished()).isZero();
    }

    private void killWhileItWrites() throws InterruptedException {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(2)).until(() -> unfinished() > 0);
        service.kill();
        assertThat(unfinished())
                .describedAs("directories left by the killed one")
                .isEqualTo(1);
        assertThat(outcomes()).isEmpty();
    }

    private long unfinished() {
        Path publications = state.resolve("publications");
        if (!Files.isDirectory(publications)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(publications)) {
            return all.filter(each ->
                            !each.getFileName().toString().equals(contest.id().toString()))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ContestCounted> outcomes() {
        return TopicReader.events(Topics.OUTCOMES, contest.id().toString()).stream()
                .map((OutcomeEvent event) -> switch (event) {
                    case ContestCounted counted -> counted;
                })
                .toList();
    }

    /** By somebody who has nothing but the files. */
    private int recount() throws IOException, InterruptedException {
        for (String file : FILES) {
            var answer = service.get("/publications/" + contest.id() + "/" + file);
            assertThat(answer.statusCode()).describedAs(file).isEqualTo(200);
            Files.writeString(fetched.resolve(file), answer.body(), StandardCharsets.UTF_8);
        }
        var out = new PrintWriter(new StringWriter());
        return new CommandLine(new RecountFiles()).setOut(out).setErr(out).execute(fetched.toString());
    }

    private void publish(EventPublisher publisher, ContestEvent event) {
        publisher.publish(Topics.CONTESTS, contest.id().toString(), event);
    }

    private ResultsProcess start() throws IOException {
        return ResultsProcess.start(broker, state, log);
    }
}
