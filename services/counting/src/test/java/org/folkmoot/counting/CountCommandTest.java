package org.folkmoot.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CountCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private CommandLine command;

    @BeforeEach
    void prepare() {
        command = new CommandLine(new CountCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true));
    }

    private String shipped(String name) throws IOException {
        return shipped(name, "", "");
    }

    private String shipped(String name, String from, String to) throws IOException {
        var file = directory.resolve(Path.of(name).getFileName());
        try (var bytes = CountCommandTest.class.getResourceAsStream(name)) {
            Files.writeString(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace(from, to));
        }
        return file.toString();
    }

    private JsonNode lastLine() throws IOException {
        return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    }

    @Test
    void saysWhichOfficialFiguresAreReproduced() throws IOException {
        assertThat(command.execute(shipped("format/village.pb"))).isZero();

        assertThat(out.toString()).contains("reproduced: votes, 4 of 4", "reproduced: selected, 4 of 4");
        assertThat(lastLine().path("held").asBoolean()).isTrue();
        assertThat(lastLine().path("rules").path("greedy").path("funded").toString())
                .isEqualTo("[\"well\",\"bench\"]");
    }

    @Test
    void namesEveryFigureThatIsNot() throws IOException {
        assertThat(command.execute(shipped("format/village.pb", "oven;50;3", "oven;50;7")))
                .isEqualTo(1);

        assertThat(out.toString()).contains("MISMATCH votes, project oven: the file has 7, computed 3");
        assertThat(lastLine().path("official").path("votes").path("mismatches").asInt())
                .isEqualTo(1);
        assertThat(lastLine()
                        .path("official")
                        .path("selected")
                        .path("mismatches")
                        .asInt())
                .isZero();
    }

    @Test
    void namesAProjectThatTheRuleDoesNotSelect() throws IOException {
        assertThat(command.execute(shipped("format/village.pb", "An oven;0", "An oven;1")))
                .isEqualTo(1);

        assertThat(out.toString()).contains("MISMATCH selected, project oven: the file has true, computed false");
    }

    @Test
    void electsSeveralByEveryCommitteeRule() throws IOException {
        assertThat(command.execute(shipped("format/village.pb"), "--seats", "2", "--json"))
                .isZero();

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(lastLine().path("rules").fieldNames())
                .toIterable()
                .contains("av", "pav", "equal-shares", "seqphragmen");
    }

    @Test
    void printsTheRoundsOfARunoff() throws IOException {
        assertThat(command.execute(shipped("format/town.toi"), "--rule", "irv")).isZero();

        assertThat(out.toString()).contains("instant run-off", "winner: Ann").doesNotContain("Schulze");
        assertThat(lastLine().path("rules").path("irv").path("rounds").asInt()).isEqualTo(2);
    }

    @Test
    void countsBltAndRankTables() throws IOException {
        assertThat(command.execute(shipped("format/street.blt"))).isZero();
        assertThat(command.execute(shipped("format/parish.csv"))).isZero();

        assertThat(out.toString()).contains("A street of our own", "ranked ballots by parish");
    }

    @Test
    void checksExpectedCommittees() throws IOException {
        assertThat(command.execute("--cases", shipped("cases/approval-committees.json")))
                .isZero();
        assertThat(lastLine()
                        .path("official")
                        .path("committees")
                        .path("figures")
                        .asInt())
                .isEqualTo(50);

        var wrong = shipped("cases/approval-committees.json", "\"av\":[[0,1,2]]", "\"av\":[[0,1,3]]");
        assertThat(command.execute("--cases", wrong)).isEqualTo(1);
        assertThat(out.toString()).contains("DIFFERENT");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(command.execute(directory.resolve("none.pb").toString())).isEqualTo(3);
        assertThat(errors.toString()).contains("none.pb");
    }

    @Test
    void wrongUsageIsExplained() throws IOException {
        assertThat(command.execute()).isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb"), "--rule", "magic"))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb"), "--rule", "irv"))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb"), "--seats", "0"))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb"), "--seats", "5"))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/town.toi"), "--seats", "2")).isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb", "VOTES", "VOICES")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("there is no rule magic", "does not fit", "line 17");
    }

    @Test
    void writesTheVotesInAnotherFormat() throws IOException {
        var blt = directory.resolve("town.blt");
        var cat = directory.resolve("village.cat");
        var pb = directory.resolve("village-again.pb");

        assertThat(command.execute(shipped("format/town.toi"), "--export", "blt", blt.toString()))
                .isZero();
        assertThat(command.execute(shipped("format/street.blt"), "--export", "toi", directory + "/street.toi"))
                .isZero();
        assertThat(command.execute(shipped("format/village.pb"), "--export", "cat", cat.toString()))
                .isZero();
        assertThat(command.execute(cat.toString(), "--seats", "2", "--export", "pb", pb.toString()))
                .isZero();

        // Counted from there, everything comes out as from the file it was made of.
        assertThat(winner(shipped("format/town.toi"))).isEqualTo(winner(blt.toString()));
        assertThat(command.execute(pb.toString(), "--seats", "2", "--json")).isZero();
        var fromPb = lastLine().path("rules").path("pav").path("tiedCommittees");
        assertThat(command.execute(shipped("format/village.pb"), "--seats", "2", "--json"))
                .isZero();
        assertThat(lastLine().path("rules").path("pav").path("tiedCommittees")).isEqualTo(fromPb);
    }

    private String winner(String file) throws IOException {
        command.execute(file, "--rule", "irv", "--json");
        return lastLine().path("rules").path("irv").path("winners").toString();
    }

    @Test
    void refusesWhatAFormatCannotHold() throws IOException {
        var out = directory.resolve("out").toString();

        assertThat(command.execute(shipped("format/town.toi"), "--export", "soi", out))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/town.toi"), "--export", "csv", out))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/village.pb"), "--export", "blt", out))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/town.toi"), "--export", "cat", out))
                .isEqualTo(2);
        assertThat(command.execute(shipped("format/town.toi"), "--export", "pdf", out))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "toi can hold and soi cannot",
                        "ties, which csv cannot hold",
                        "these votes are no rankings",
                        "these votes are no approvals",
                        "there is no format pdf");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    private int count(String name, String content, String... arguments) throws IOException {
        var file = Files.writeString(directory.resolve(name), content).toString();
        return command.execute(
                Stream.concat(Stream.of(arguments), Stream.of(file)).toArray(String[]::new));
    }

    @Test
    void whatCannotBeReadIsWrongUsageAndNotAFigureThatDiffers() throws IOException {
        assertThat(count("broken.json", "{\"profiles\":", "--cases")).isEqualTo(2);
        assertThat(count("none.json", "{}", "--cases")).isEqualTo(2);
        assertThat(count("unknown.json", """
                {"profiles":[{"id":"x","num_candidates":2,"k":1,"ballots":[[0]],"expected":{"magic":[[0]]}}]}""", "--cases")).isEqualTo(2);
        assertThat(count("header.csv", "precinct,rank1,rank2,count\n")).isEqualTo(2);
        assertThat(count("nobody.csv", "precinct,rank1,rank2,count\nNorth,undervote,,3\n"))
                .isEqualTo(2);
        assertThat(count("withdrawn.blt", "2 1\n-1 -2\n1 1 2 0\n0\n\"Ann\"\n\"Ben\"\n\"Street\"\n"))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains(
                        "broken.json: line 1",
                        "there is no list of profiles",
                        "there is no committee rule magic",
                        "no rank of any row names an option",
                        "every candidate is withdrawn")
                .doesNotContain("Exception");
    }

    @Test
    void malformedRoundsOfARunoffAreWrongUsage() throws IOException {
        Files.writeString(directory.resolve("town.expected-rounds.json"), "{\"rounds\":[],\"rules\":{}}");

        assertThat(count("town.ballots.csv", "precinct,rank1,rank2,count\nNorth,Ann,Ben,3\n"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("the overvoteRule is not known");
    }

    @Test
    void aTieOfAllBeyondTheLastRankIsCounted() throws IOException {
        assertThat(count("late.blt", "3 1\n1 - - 1=2=3 0\n0\n\"Ann\"\n\"Ben\"\n\"Cid\"\n\"Street\"\n"))
                .isZero();
        assertThat(lastLine()
                        .path("rules")
                        .path("borda")
                        .path("scores")
                        .path("1")
                        .asText())
                .isEqualTo("1/3");
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        var pdf = Files.writeString(directory.resolve("votes.pdf"), "%PDF");
        var binary = Files.write(directory.resolve("votes.pb"), new byte[] {'M', (byte) 0xff, (byte) 0xfe});

        assertThat(command.execute(pdf.toString())).isEqualTo(2);
        assertThat(command.execute(binary.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("none of .pb", "not text in UTF-8");
    }
}
