package org.folkmoot.counting.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Whoever holds the key can sign anything; what nobody can have voted is found all the same, and nothing breaks. */
class ForgedPublicationTest {
    private static final String RANKING = "{\"type\":\"ranking\",\"most\":2,\"ties\":%s}";
    private static final String AMOUNT = "{\"type\":\"amount\",\"least\":0,\"greatest\":100,\"step\":10}";
    private static final String POINTS = "{\"type\":\"points\",\"points\":3}";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int recount(WrittenPublication publication) throws IOException {
        publication.write(directory);
        return recount();
    }

    private int recount() {
        return new CommandLine(new RecountFiles())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(directory.toString());
    }

    private void assertFound(WrittenPublication publication, String... findings) throws IOException {
        assertThat(recount(publication)).isEqualTo(1);
        assertThat(out.toString())
                .contains(findings)
                .contains("\"signed\":true")
                .contains("\"held\":false");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void holdsAsCountedByHand() throws IOException {
        assertThat(recount(new WrittenPublication()))
                .describedAs(out.toString())
                .isZero();
        assertThat(out.toString()).contains("b with 6 votes of 11, 6 needed: carried");
    }

    @Test
    void moreAnswersThanPeople() throws IOException {
        assertFound(
                new WrittenPublication().groups("10,2,8", "9,2,8"),
                "party p1 has 8 answers of 9 people, of whom 2 voted by phone");
    }

    @Test
    void aRoomThatCountsTwice() throws IOException {
        assertFound(
                new WrittenPublication().groups("p1,*,1,10,2,8,\"a:3,b:5\"\n", "p1,*,1,4,0,4,b:4\np1,*,1,4,0,4,a:3\n"),
                "party p1 stands twice in groups.csv");
    }

    @Test
    void moreVotesThanPeopleWhoAnswered() throws IOException {
        assertFound(
                new WrittenPublication().groups("a:3,b:5", "a:8,b:8"),
                "party p1 has 16 votes from 8 people who answered");
    }

    @Test
    void whoeverMayNameTwoStillGivesNoMoreThanTwoVotesEach() throws IOException {
        var approval = new WrittenPublication().form("{\"type\":\"approval\",\"most\":2}");

        recount(approval.groups("a:3,b:5", "a:8,b:8"));
        assertThat(out.toString()).doesNotContain("party p1");
        assertFound(approval.groups("a:8,b:8", "a:8,b:9"), "party p1 counts more people for an option than answered");
    }

    @Test
    void aRoomThatCountsForNoOption() throws IOException {
        assertFound(new WrittenPublication().groups("a:3", "x:3"), "party p1 counts people for x, which is no option");
    }

    @Test
    void aRoomBelowZero() throws IOException {
        assertFound(
                new WrittenPublication().groups("a:3", "a:-3"),
                "party p1 counts fewer people than none for a",
                "decision, votes: published 6, recounted 2");
    }

    @Test
    void aRoomsAmountOffTheScale() throws IOException {
        assertFound(
                new WrittenPublication().form(AMOUNT).groups("a:3,b:5", "many:3,15:5"),
                "party p1 counts people for many, which is no option",
                "party p1 counts people for 15, which is no option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{\"type\":\"one-choice\"}'; choices|a,b",
                "'{\"type\":\"one-choice\"}'; choices|",
                "'{\"type\":\"one-choice\"}'; choices|x",
                "'{\"type\":\"one-choice\"}'; ranking|a",
                "'{\"type\":\"approval\",\"most\":1}'; choices|a,b",
                "'{\"type\":\"ranking\",\"most\":1,\"ties\":true}'; ranking|a=b",
                "'{\"type\":\"ranking\",\"most\":2,\"ties\":false}'; ranking|a=b",
                "'{\"type\":\"ranking\",\"most\":2,\"ties\":true}'; ranking|a>a",
                "'{\"type\":\"ranking\",\"most\":2,\"ties\":true}'; ranking|a>>b",
                "'{\"type\":\"ranking\",\"most\":2,\"ties\":true}'; choices|a",
                "'{\"type\":\"points\",\"points\":3}'; points|a:2,b:2",
                "'{\"type\":\"points\",\"points\":3}'; points|a:-1,b:2",
                "'{\"type\":\"points\",\"points\":3}'; points|a:0",
                "'{\"type\":\"amount\",\"least\":0,\"greatest\":100,\"step\":10}'; amount|15",
                "'{\"type\":\"amount\",\"least\":0,\"greatest\":100,\"step\":10}'; amount|110",
            })
    void aBallotThatTheFormDoesNotAllowIsNamed(String form, String selection) throws IOException {
        assertFound(
                new WrittenPublication().form(form).ballot(selection),
                "ballot ballot-5 does not fit the contest: " + selection);
    }

    @Test
    void whatTheFormAllowsIsNotNamed() throws IOException {
        recount(new WrittenPublication().form(RANKING.formatted("true")).ballot("ranking|a=b"));
        recount(new WrittenPublication().form(RANKING.formatted("false")).ballot("ranking|b>a"));
        recount(new WrittenPublication().form(POINTS).ballot("points|a:1,b:2"));
        recount(new WrittenPublication().form(AMOUNT).ballot("amount|30"));

        assertThat(out.toString()).doesNotContain("ballot ballot-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"Seats\":1'; '\"Seats\":0'; no whole number from 1 as Seats: 0",
                "'\"Seats\":1'; '\"Seats\":1,\"Budget\":-5'; no whole number from 1 as Budget: -5",
                "'\"Seats\":1'; '\"Seats\":1,\"Budget\":1e9999'; no whole number from 1 as Budget",
                "'\"Cost\":30'; '\"Cost\":-30'; no whole number from 0 as Cost: -30",
                "'\"ObjectId\":\"b\"'; '\"ObjectId\":\"a\"'; has two options a",
                "'\"one-choice\"'; '\"show of hands\"'; has a form in which nobody can answer",
                "'\"Count\":2}'; '\"Count\":9223372036854775807},{\"GpUnitId\":\"*\",\"OtherType\":\"individual\",\"Count\":2}'; "
                        + "result.json makes no sense",
            })
    void aContestThatCannotBeCountedIsSaidAndTheRestIsChecked(String from, String to, String finding)
            throws IOException {
        assertFound(
                new WrittenPublication().result(from, to).groups("10,2,8", "9,2,8"),
                finding,
                "\"ballots\":4",
                "\"figures\":");
    }

    @Test
    void aThresholdThatIsNoShare() throws IOException {
        assertFound(
                new WrittenPublication()
                        .result(
                                "\"Threshold\":{\"type\":\"simple-majority\"}",
                                "\"Threshold\":{\"type\":\"of-voting\",\"numerator\":1,\"denominator\":0}"),
                "the threshold is no share",
                "\"outcomes\":{\"plurality\":[\"b\"]}");
    }

    @Test
    void aSignatureThatIsNotEvenText() throws IOException {
        new WrittenPublication().write(directory);
        Files.write(directory.resolve("manifest.sig"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(recount()).isEqualTo(1);
        assertThat(out.toString()).contains("the signature of manifest.json is not by the key it names");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aRoomThatIsNotANumberLeavesTheBallotsToBeCounted() throws IOException {
        assertFound(
                new WrittenPublication().groups("10,2,8", "ten,2,8").ballot("choices|x"),
                "groups.csv has a count that is no number",
                "ballot ballot-5 does not fit the contest");
    }
}
