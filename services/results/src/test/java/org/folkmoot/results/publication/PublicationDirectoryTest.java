package org.folkmoot.results.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationDirectoryTest {
    private final ContestId contest = ContestId.random();

    @TempDir
    private Path root;

    private PublicationDirectory directory;

    @BeforeEach
    void open() {
        directory = new PublicationDirectory(new Config(root, ""));
    }

    private record Config(Path directory, String signingSecret) implements PublicationConfig {}

    @Test
    void isSeenOnlyWhenItIsFinished() throws IOException {
        Path unfinished = begun("first");
        assertThat(directory.find(contest)).isEmpty();

        directory.finish(contest, unfinished);

        assertThat(directory.find(contest)).contains(root.resolve(contest.toString()));
        assertThat(Files.readString(directory.find(contest).orElseThrow().resolve("manifest.sig")))
                .isEqualTo("first");
    }

    @Test
    void takesThePlaceOfAnEarlierOneAndLeavesNothingBehind() throws IOException {
        directory.finish(contest, begun("first"));
        directory.finish(contest, begun("second"));

        assertThat(Files.readString(directory.find(contest).orElseThrow().resolve("manifest.sig")))
                .isEqualTo("second");
        assertThat(names()).containsExactly(contest.toString());
    }

    @Test
    void whatSomebodyWasKilledOverIsNoPublication() throws IOException {
        Files.createDirectories(root.resolve(contest.toString()).resolve("nodes"));
        Files.writeString(root.resolve(contest.toString()).resolve("ballots.csv"), "half of it");
        begun("abandoned");

        directory.forgetUnfinished();

        assertThat(directory.find(contest)).isEmpty();
        assertThat(names()).containsExactly(contest.toString());
    }

    private Path begun(String signature) throws IOException {
        Path unfinished = directory.begin(contest);
        Files.createDirectories(PublicationDirectory.nodes(unfinished));
        Files.writeString(unfinished.resolve("manifest.sig"), signature);
        PublicationDirectory.force(unfinished);
        return unfinished;
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.map(each -> each.getFileName().toString()).toList().stream();
        }
    }
}
