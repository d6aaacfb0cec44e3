package org.folkmoot.results.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.closing.PublishedContests.CONTEST;
import static org.folkmoot.results.closing.PublishedContests.choices;
import static org.folkmoot.results.closing.PublishedContests.contest;
import static org.folkmoot.results.closing.PublishedContests.rules;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.results.publication.TestPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How long a million ballots take, and what they need; run with {@code -Dfolkmoot.speed=true}. */
@EnabledIfSystemProperty(named = "folkmoot.speed", matches = "true")
class PublicationSpeedTest {
    private static final int VOTERS = 1_000_000;
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void publishesAndRecountsAMillion() throws Exception {
        long empty = used();
        var contest = contest(
                new BallotForm.Approval(3),
                rules(3, null, null),
                VOTERS,
                voter -> voter % 4 == 0 ? choices("a", "b") : choices("c", "d", "a"));
        long held = used() - empty;

        Instant begun = Instant.now();
        new TestPublisher(directory, "the secret of those who publish, of no use", 10)
                .publisher()
                .publish(contest, seed -> ClosingCount.counting(contest, seed), Optional.empty());
        Instant published = Instant.now();
        var out = new StringWriter();
        int exit = new CommandLine(new RecountFiles())
                .setOut(new PrintWriter(out))
                .execute(directory.resolve(CONTEST.toString()).toString());
        Instant recounted = Instant.now();

        assertThat(exit).describedAs(out.toString()).isZero();
        System.out.printf(
                "%,d ballots: %d MB held, published in %,d ms (%d MB of lists), recounted in %,d ms%n",
                VOTERS,
                held / MEGABYTE,
                Duration.between(begun, published).toMillis(),
                Files.size(directory.resolve(CONTEST.toString()).resolve("ballots.csv")) / MEGABYTE,
                Duration.between(published, recounted).toMillis());
    }

    private static long used() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
