package org.folkmoot.rehearsal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.local.command.FolkmootCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What can be said about the commands without a stack. */
class CommandLineTest {
    private static final String SMALL = """
            META
            key;value
            unit;Town
            instance;1
            vote_type;approval
            budget;1
            PROJECTS
            project_id;cost;votes;name
            a;1;1;Bench
            VOTES
            voter_id;vote
            1;a
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = FolkmootCommand.with(new DemoCommand(), new RehearseCommand());
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("votes.pb"), text).toString();
    }

    private String nowhere() {
        return "--state=" + directory.resolve("state");
    }

    @Test
    void explainThemselves() {
        assertThat(run("demo", "--help")).isZero();
        assertThat(run("rehearse", "--help")).isZero();
        assertThat(out.toString()).contains("--exit", "--speed", "--votes=FILE.pb", "Exit codes");
    }

    @Test
    void rehearseNeedsAFile() {
        assertThat(run("rehearse")).isEqualTo(2);
        assertThat(run("rehearse", "--votes", "absent.pb", nowhere())).isEqualTo(2);
        assertThat(err.toString()).contains("--votes", "absent.pb is not a file");
    }

    @Test
    void rehearseSaysWhereAFileIsWrong() throws IOException {
        assertThat(run("rehearse", "--votes", file(SMALL.replace("approval", "ordinal")), nowhere()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("votes.pb, vote_type is ordinal; only approval votes");
    }

    @Test
    void rehearseRefusesWhatIsNotText() throws IOException {
        var file = Files.write(directory.resolve("votes.pb"), "META\nZürich".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("rehearse", "--votes", file.toString(), nowhere())).isEqualTo(2);
        assertThat(err.toString()).contains("votes.pb is not text in UTF-8");
    }

    @Test
    void rehearseSaysThatNoStackIsUp() throws IOException {
        assertThat(run("rehearse", "--votes", file(SMALL), nowhere())).isEqualTo(3);
        assertThat(err.toString()).contains("./folkmoot up");
    }

    @Test
    void refuseImpossibleNumbers() throws IOException {
        assertThat(run("rehearse", "--votes", file(SMALL), "--speed", "0", nowhere()))
                .isEqualTo(2);
        assertThat(run("rehearse", "--votes", file(SMALL), "--parties", "-1", nowhere()))
                .isEqualTo(2);
        assertThat(run("demo", "--speed", "fast", nowhere())).isEqualTo(2);
        assertThat(err.toString()).contains("--speed has to be at least 1", "--parties cannot be negative");
    }
}
