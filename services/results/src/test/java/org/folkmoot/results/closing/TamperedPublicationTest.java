package org.folkmoot.results.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.closing.PublishedContests.CONTEST;
import static org.folkmoot.results.closing.PublishedContests.blank;
import static org.folkmoot.results.closing.PublishedContests.choices;
import static org.folkmoot.results.closing.PublishedContests.contest;
import static org.folkmoot.results.closing.PublishedContests.id;
import static org.folkmoot.results.closing.PublishedContests.room;
import static org.folkmoot.results.closing.PublishedContests.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.results.publication.ClosedContest;
import org.folkmoot.results.publication.TestPublisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever somebody alters in the files, the recount finds it, and names the ballot. */
class TamperedPublicationTest {
    private static final String SECRET = "the secret of those who publish, of no use";
    private static final int VOTERS = 40;

    @TempDir
    private Path directory;

    private TestPublisher publisher;
    private ClosedContest contest;
    private Path files;

    @BeforeEach
    void publish() {
        publisher = new TestPublisher(directory, SECRET, 1);
        contest = contest(
                new BallotForm.OneChoice(),
                rules(null, null, new Threshold.SimpleMajority()),
                VOTERS,
                voter -> voter % 10 == 0 ? blank() : choices(voter % 3 == 0 ? "b" : "a"),
                room("north", 12, Map.of("a", 4, "b", 8)));
        publisher.publisher().publish(contest, seed -> ClosingCount.counting(contest, seed), Optional.empty());
        files = directory.resolve(CONTEST.toString());
    }

    private record Ran(int exit, String out) {}

    private Ran recount(String... further) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(files.toString()));
        arguments.addAll(List.of(further));
        int exit = new CommandLine(new RecountFiles())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        return new Ran(exit, out.toString());
    }

    private void alter(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(files.resolve(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(files.resolve(file), after);
    }

    private void assertFound(String... findings) {
        Ran ran = recount();
        assertThat(ran.out()).contains(findings).contains("\"held\":false");
        assertThat(ran.exit()).isEqualTo(1);
    }

    private static String line(String ballots, String id) {
        return ballots.lines().filter(line -> line.startsWith(id)).findFirst().orElseThrow() + "\n";
    }

    @Test
    void holdsAsPublished() {
        Ran ran = recount("--key", publisher.publicKey());

        assertThat(ran.out()).contains("the key given", "Everything published holds");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void namesABallotWhoseSelectionWasAltered() throws IOException {
        String voter = id(1).toString();
        alter(
                "ballots.csv",
                text -> text.replace(line(text, voter), line(text, voter).replace("|a", "|b")));

        assertFound(
                "ballots.csv is not the file that was signed",
                "ballot " + voter + " was altered in ballots.csv",
                "\"ballotsConcerned\":[\"" + voter + "\"]");
    }

    @Test
    void namesABallotWhoseAreaWasAltered() throws IOException {
        String voter = id(2).toString();
        alter(
                "ballots.csv",
                text -> text.replace(line(text, voter), line(text, voter).replace("south", "north")));

        assertFound("ballot " + voter + " was altered in ballots.csv", "result.json, south individual BallotsCast");
    }

    @Test
    void namesABallotThatWasTakenAway() throws IOException {
        String voter = id(3).toString();
        alter("ballots.csv", text -> text.replace(line(text, voter), ""));

        assertFound("ballot " + voter + " is missing from ballots.csv", "ballots on the list: published 40");
    }

    @Test
    void namesABallotThatWasAdded() throws IOException {
        String added = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff").toString();
        alter("ballots.csv", text -> text + added + ",north,\"choices|a\"\n");

        assertFound("ballot " + added + " was added to ballots.csv");
    }

    @Test
    void namesBothBallotsThatWereSwapped() throws IOException {
        String one = id(1).toString();
        String other = id(3).toString();
        alter(
                "ballots.csv",
                text -> text.replace(one, "swap").replace(other, one).replace("swap", other));

        assertFound("ballot " + one + " was altered", "ballot " + other + " was altered");
    }

    @Test
    void namesABallotThatStandsTwice() throws IOException {
        String voter = id(1).toString();
        alter(
                "ballots.csv",
                text -> text.replace(line(text, voter), line(text, voter).repeat(2)));

        assertFound("ballot " + voter + " stands twice in ballots.csv");
    }

    @Test
    void namesABallotThatWasAlteredInTheJsonAlone() throws IOException {
        String voter = id(1).toString();
        alter("ballots.json", text -> {
            String line = text.lines()
                    .filter(each -> each.contains(voter))
                    .findFirst()
                    .orElseThrow();
            return text.replace(line, line.replace("\"a\"", "\"b\""));
        });

        assertFound("ballot " + voter + " was altered in ballots.json");
    }

    @Test
    void tellsAnAlteredTreeFromAnAlteredList() throws IOException {
        String voter = id(1).toString();
        alter("tree.csv", text -> text.replace(line(text, voter), voter + "," + "0".repeat(64) + "\n"));

        assertFound(
                "tree.csv is not the file that was signed",
                "Merkle root of tree.csv",
                "ballot " + voter + " has another hash in tree.csv than was signed");
    }

    @Test
    void findsAnAlteredFigure() throws IOException {
        alter("result.json", text -> text.replaceFirst("\"BallotsCast\" : 40", "\"BallotsCast\" : 41"));

        assertFound(
                "result.json is not the file that was signed",
                "the signature of result.json does not hold",
                "result.json, * individual BallotsCast: published 41, recounted 40");
    }

    @Test
    void findsAnAlteredOutcomeAndDecision() throws IOException {
        alter(
                "result.json",
                text -> text.replace("\"chosen\" : [ \"a\" ]", "\"chosen\" : [ \"b\" ]")
                        .replaceFirst("\"carried\" : (true|false)", "\"carried\" : \"perhaps\""));

        assertFound("plurality, chosen: published [\"b\"], recounted [\"a\"]");
    }

    @Test
    void findsAnAlteredTableAndAnAlteredRoom() throws IOException {
        alter("result.csv", text -> text.replace("*,individual,,BallotsCast,40", "*,individual,,BallotsCast,39"));
        alter("groups.csv", text -> text.replace("b:8", "b:9"));

        assertFound(
                "result.csv, * individual BallotsCast: published 39, recounted 40",
                "groups.csv is not the file that was signed",
                "result.json, north group VoteCounts b: published 8, recounted 9");
    }

    @Test
    void findsAnAlteredManifest() throws IOException {
        alter("manifest.json", text -> text.replace("\"Ballots\" : 40", "\"Ballots\" : 41"));

        assertFound("the signature of manifest.json is not by the key it names");
    }

    @Test
    void aForgerWhoSignsEverythingAnewHasAnotherKey() throws IOException {
        var forger = new TestPublisher(directory.resolve("forged"), "the secret of somebody else, of no use", 1);
        forger.publisher().publish(contest, seed -> ClosingCount.counting(contest, seed), Optional.empty());
        files = directory.resolve("forged").resolve(CONTEST.toString());

        assertThat(recount().exit()).isZero();
        Ran ran = recount("--key", publisher.publicKey());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("the signature of manifest.json is not by the key given");
    }

    @Test
    void aFileThatIsSignedAnewWithAnAlteredBallotDoesNotFitTheTree() throws IOException {
        String voter = id(1).toString();
        String root = Files.readString(files.resolve("manifest.json"))
                .replaceAll("(?s).*\"MerkleRoot\" : \"([0-9a-f]+)\".*", "$1");
        alter(
                "ballots.csv",
                text -> text.replace(line(text, voter), line(text, voter).replace("|a", "|b")));
        publisher.signAgain(contest, root, files);

        assertFound("ballot " + voter + " was altered in ballots.csv", "Merkle root of ballots.csv");
    }

    @Test
    void aReceiptThatIsNotOnTheListIsFound() {
        String nobody = UUID.randomUUID().toString();

        Ran ran = recount("--receipt", id(1).toString(), "--receipt", nobody);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("receipt " + id(1) + ": on the list as choices|a", "receipt " + nobody + ": NOT ON THE LIST");
    }

    @Test
    void saysWhatIsMissingAndWhatIsWrongUsage() throws IOException {
        assertThat(recount("--key", "no key").exit()).isEqualTo(2);
        assertThat(recount("--unknown").exit()).isEqualTo(2);
        Files.delete(files.resolve("tree.csv"));
        Ran ran = recount();
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("tree.csv is missing among the files given");
    }

    @Test
    void aListThatCannotBeReadIsADifference() throws IOException {
        alter("ballots.csv", text -> text.replace("BallotId,", "Ballot,"));

        assertFound("ballots.csv does not begin with BallotId,GpUnitId,Selection");
    }
}
