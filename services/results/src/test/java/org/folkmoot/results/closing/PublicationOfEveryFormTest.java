package org.folkmoot.results.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.results.closing.PublishedContests.CONTEST;
import static org.folkmoot.results.closing.PublishedContests.blank;
import static org.folkmoot.results.closing.PublishedContests.choices;
import static org.folkmoot.results.closing.PublishedContests.contest;
import static org.folkmoot.results.closing.PublishedContests.points;
import static org.folkmoot.results.closing.PublishedContests.ranking;
import static org.folkmoot.results.closing.PublishedContests.room;
import static org.folkmoot.results.closing.PublishedContests.rules;
import static org.folkmoot.results.closing.PublishedContests.showing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.counting.recount.RecountFiles;
import org.folkmoot.results.publication.ClosedContest;
import org.folkmoot.results.publication.Publisher.Published;
import org.folkmoot.results.publication.TestPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every kind of contest is published and recounted; a recount that shares no code with it finds nothing. */
class PublicationOfEveryFormTest {
    private static final String SECRET = "the secret of those who publish, of no use";

    @TempDir
    private Path directory;

    private Published publish(ClosedContest contest, int smallest) {
        return new TestPublisher(directory, SECRET, smallest)
                .publisher()
                .publish(contest, seed -> ClosingCount.counting(contest, seed), Optional.empty());
    }

    private Published publishAndRecount(ClosedContest contest) {
        Published published = publish(contest, 1);
        assertRecounted();
        return published;
    }

    private void assertRecounted() {
        var out = new StringWriter();
        int exit = new CommandLine(new RecountFiles())
                .setOut(new PrintWriter(out))
                .execute(directory.resolve(CONTEST.toString()).toString());
        assertThat(exit).describedAs(out.toString()).isZero();
    }

    private static List<String> chosen(Published published, String rule) {
        return published.counting().outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .flatMap(outcome -> outcome.chosen().stream())
                .map(Object::toString)
                .toList();
    }

    private static List<String> counted(Published published) {
        return published.counting().outcomes().stream().map(RuleOutcome::rule).toList();
    }

    @Test
    void severalOfManyByApproval() {
        // 60 for a and b, 40 for c and d: proportionally each side has one of two seats.
        var published = publishAndRecount(contest(
                new BallotForm.Approval(2),
                rules(2, null, null),
                100,
                voter -> voter < 60 ? choices("b", "a") : choices("c", "d")));

        assertThat(counted(published)).containsExactly("av", "equal-shares", "seqphragmen", "seqpav");
        assertThat(chosen(published, "av")).containsExactlyInAnyOrder("a", "b");
        for (String rule : List.of("equal-shares", "seqphragmen", "seqpav")) {
            assertThat(chosen(published, rule)).describedAs(rule).hasSize(2);
            assertThat(chosen(published, rule)).containsAnyOf("a", "b").containsAnyOf("c", "d");
        }
    }

    @Test
    void aBudget() {
        // Costs: a 30, b 20, c 50, d 10. By votes c (3), a (2), b (1): with 60, greedy takes c and then d, which fits.
        var published = publishAndRecount(contest(
                new BallotForm.Approval(4),
                rules(null, 60L, null),
                6,
                voter -> List.of(
                                choices("c", "a", "b"), choices("c", "a"), choices("c"), choices("d"), blank(), blank())
                        .get(voter)));

        assertThat(counted(published)).containsExactly("av", "greedy", "equalshares", "equalshares/add1");
        assertThat(chosen(published, "greedy")).containsExactly("c", "d");
    }

    @Test
    void rankingsWithTies() {
        var published = publishAndRecount(contest(
                new BallotForm.Ranking(3, true),
                rules(null, null, new Threshold.SimpleMajority()),
                9,
                voter -> voter < 4 ? ranking("a>b") : voter < 7 ? ranking("b=c>d") : ranking("c>b")));

        assertThat(counted(published)).containsExactly("irv", "schulze", "borda");
        // b: 4 x 2 + 3 x 2.5 + 2 x 2 = 19.5; a: 12; c: 3 x 2.5 + 2 x 3 = 13.5.
        assertThat(chosen(published, "borda")).containsExactly("b");
        // b against a: 5 to 4; against c: 4 to 2.
        assertThat(chosen(published, "schulze")).containsExactly("b");
    }

    @Test
    void pointsAreSummed() {
        var published = publishAndRecount(contest(
                new BallotForm.Points(6),
                rules(null, null, null),
                4,
                voter -> voter == 0 ? points(Map.of("a", 5)) : points(Map.of("b", 2, "d", 3, "c", 1))));

        assertThat(counted(published)).containsExactly("points");
        assertThat(chosen(published, "points")).containsExactly("d");
        assertThat(published.individual().counts()).containsValue(9L);
    }

    @Test
    void theMedianOfAmountsTakesTheRoomsIn() {
        // 10, 20, 30, 40 by ballot and twice 40 in a room: of six the third is 30; four of six name it or more.
        var published = publishAndRecount(contest(
                new BallotForm.Amount(0, 100, 10, "%"),
                rules(null, null, new Threshold.OfVoting(2, 3)),
                4,
                voter -> new Selection.Amount(10 * (voter + 1L)),
                room("south", 2, Map.of("40", 2))));

        assertThat(chosen(published, "median")).containsExactly("30");
        assertThat(published.counting().decision().votes()).isEqualTo(4);
        assertThat(published.counting().decision().carried()).isTrue();
    }

    @Test
    void tiesAreDrawnFromTheRootAndNeverDecide() {
        var published = publishAndRecount(contest(
                new BallotForm.OneChoice(),
                rules(null, null, new Threshold.OfVoting(1, 2)),
                10,
                voter -> choices(voter % 2 == 0 ? "a" : "b")));

        RuleOutcome plurality = published.counting().outcomes().getFirst();
        assertThat(plurality.chosen()).hasSize(1);
        assertThat(plurality.ties())
                .singleElement()
                .asString()
                .startsWith("place 1: a, b are level; the public draw took");
        assertThat(published.counting().decision().option()).isNull();
        assertThat(published.counting().decision().carried()).isFalse();
    }

    @Test
    void aWithheldAreaIsListedUnderTheNextThatIsShown() throws IOException {
        // Of every four voters two are in the north itself, one in its port, one in the south.
        var contest = contest(
                new BallotForm.OneChoice(), rules(null, null, null), 24, voter -> choices(voter % 5 == 0 ? "a" : "b"));
        publish(showing(contest, "land"), 10);

        assertRecounted();
        Path files = directory.resolve(CONTEST.toString());
        for (String file : List.of("ballots.csv", "ballots.json", "result.json", "result.csv")) {
            assertThat(Files.readString(files.resolve(file)))
                    .describedAs(file)
                    .doesNotContainPattern("\\bport\\b")
                    .contains("land");
        }
    }

    @Test
    void roomsStandInOneLineIfOneOfThemIsSmallOrTooDeep() throws IOException {
        var contest = contest(
                new BallotForm.OneChoice(),
                rules(null, null, null),
                24,
                voter -> choices("a"),
                room("1", "south", 12, Map.of("a", 12)),
                room("2", "south", 9, Map.of("a", 4, "b", 5)),
                room("3", "north", 14, Map.of("b", 14)),
                room("4", "port", 30, Map.of("b", 30)),
                room("5", "land", 20, Map.of("a", 20)));
        publish(showing(contest, "land", "north", "south"), 10);

        assertRecounted();
        // Two people of each room voted by phone; and the port is listed under the north.
        assertThat(Files.readAllLines(directory.resolve(CONTEST.toString()).resolve("groups.csv")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("PartyId,"),
                        line -> assertThat(line).endsWith(",land,,22,2,20,\"a:20\""),
                        line -> assertThat(line).endsWith(",north,,48,4,44,\"b:44\""),
                        line -> assertThat(line).endsWith(",south,,25,4,21,\"a:16,b:5\""));
    }

    @Test
    void roomsThatAreLargeEnoughStandEachForItself() throws IOException {
        var contest = contest(
                new BallotForm.OneChoice(),
                rules(null, null, null),
                24,
                voter -> choices("a"),
                room("1", "south", 12, Map.of("a", 12)),
                room("2", "south", 11, Map.of("b", 11)));
        publish(contest, 2);

        assertRecounted();
        assertThat(Files.readAllLines(directory.resolve(CONTEST.toString()).resolve("groups.csv")))
                .hasSize(3)
                .anyMatch(line -> line.endsWith(",south,3,14,2,12,\"a:12\""))
                .anyMatch(line -> line.endsWith(",south,3,13,2,11,\"b:11\""));
    }

    @Test
    void theSameContestGivesTheSameFilesEverywhere() throws IOException {
        var contest = contest(
                new BallotForm.Points(9),
                rules(2, null, null),
                50,
                voter -> points(Map.of("a", 1 + voter % 4, "b", 2, "c", 1 + voter % 3, "d", 1)));
        publish(contest, 5);
        Path files = directory.resolve(CONTEST.toString());
        Map<String, byte[]> first = new HashMap<>();
        for (Path file : Files.list(files).filter(Files::isRegularFile).toList()) {
            first.put(file.getFileName().toString(), Files.readAllBytes(file));
        }

        publish(contest, 5);

        assertThat(first).hasSize(8);
        for (String name : first.keySet()) {
            assertThat(Files.readAllBytes(files.resolve(name)))
                    .describedAs(name)
                    .isEqualTo(first.get(name));
        }
    }

    @Test
    void whatWasAnnouncedOtherwiseIsNotPublished() {
        var contest = contest(new BallotForm.OneChoice(), rules(null, null, null), 5, voter -> choices("a"));
        var announced = publish(contest, 1).publication();
        var other = contest(new BallotForm.OneChoice(), rules(null, null, null), 6, voter -> choices("a"));
        var publisher = new TestPublisher(directory.resolve("second"), SECRET, 1).publisher();

        assertThatThrownBy(() ->
                        publisher.publish(other, seed -> ClosingCount.counting(other, seed), Optional.of(announced)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("come out with");
        assertThat(publisher.has(CONTEST)).isFalse();
    }
}
