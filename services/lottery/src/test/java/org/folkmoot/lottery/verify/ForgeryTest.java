package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organiser who makes all hashes fit before publishing is found out by what the files say. */
class ForgeryTest {
    @TempDir
    private Path directory;

    private Path draw;
    private Tampering tampering;

    @BeforeEach
    void freeze() {
        draw = ExampleDraw.frozen(directory.resolve("draw"), 8);
        tampering = Tampering.of(draw);
    }

    private List<String> findings() throws IOException {
        return Verification.verify(draw, Known.NOTHING).findings();
    }

    private static UnaryOperator<String> first(String pattern, String replacement) {
        return text -> text.replaceFirst(pattern, replacement);
    }

    @Test
    void findsAPanelThatBreaksATarget() throws IOException {
        tampering.forge("targets.csv", text -> text.replace("female,1,3", "female,4,4"));

        assertThat(findings())
                .isNotEmpty()
                .allMatch(finding -> finding.matches(
                        "panels.csv: panel \\d has \\d people with gender: female; the targets ask for 4 to 4"));
    }

    @Test
    void findsAPanelWithTooManyOfAKind() throws IOException {
        tampering.forge("targets.csv", text -> text.replace("gender,male,1,3", "gender,male,0,0"));

        assertThat(findings())
                .hasSize(8)
                .allMatch(finding -> finding.matches(
                        "panels.csv: panel \\d has \\d people with gender: male; the targets ask for 0 to 0"));
    }

    /** Nobody is compared with somebody who lives with others: whoever is favoured must not pretend to. */
    @Test
    void findsAHouseholdOfOne() throws IOException {
        tampering.forge("pool.csv", first("(?m)^([0-9a-f]{10},[0-9a-f]+),,", "$1,0123456789,"));

        assertThat(findings())
                .anyMatch(finding -> finding.endsWith("has a household that nobody else has; it should be empty"));
    }

    @Test
    void findsTwoOfOneHousehold() throws IOException {
        String panel = tampering.text("panels.csv").lines().toList().get(1).substring(2);
        String one = panel.substring(0, 10);
        String other = panel.substring(11, 21);
        tampering.forge(
                "pool.csv",
                text -> text.replaceFirst("(?m)^(%s,[0-9a-f]+),[^,]*,".formatted(one), "$1,0123456789,")
                        .replaceFirst("(?m)^(%s,[0-9a-f]+),[^,]*,".formatted(other), "$1,0123456789,"));

        assertThat(findings())
                .contains("panels.csv: panel 0 has %s and %s of one household".formatted(one, other))
                .anyMatch(finding -> finding.startsWith("pool.csv: its Merkle root is"));
    }

    @Test
    void findsAStrangerInAPanel() throws IOException {
        tampering.forge("panels.csv", first("(?m)^0,[0-9a-f]{10}", "0,0000000000"));

        assertThat(findings())
                .contains("panels.csv: panel 0 has 0000000000, who is not in the pool")
                .anyMatch(finding -> finding.startsWith("probabilities.csv: says that"));
    }

    @Test
    void findsAPersonTwiceInAPanel() throws IOException {
        tampering.forge("panels.csv", first("(?m)^0,([0-9a-f]{10}) [0-9a-f]{10}", "0,$1 $1"));

        assertThat(findings()).anyMatch(finding -> finding.matches("panels.csv: panel 0 has [0-9a-f]{10} twice.*"));
    }

    @Test
    void findsPanelsThatAreMissingOrMisnumbered() throws IOException {
        tampering.forge("panels.csv", first("(?m)^7,.*\n", ""));
        assertThat(findings()).contains("panels.csv: has 7 panels; committed to were 8");

        tampering.forge("panels.csv", first("(?m)^6,", "9,"));
        assertThat(findings()).contains("panels.csv: the panel 6 is numbered 9");
    }

    @Test
    void findsAProbabilityThatIsNotTheShareOfPanels() throws IOException {
        tampering.forge("probabilities.csv", first("(?m)^([0-9a-f]{10}),\\d+,[01]\\.\\d{9}", "$1,9,0.900000000"));

        assertThat(findings())
                .hasSize(2)
                .anyMatch(finding -> finding.contains("is in 9 panels; it is"))
                .anyMatch(finding -> finding.contains("the probability 0.900000000; it is"));
    }

    @Test
    void findsEachStatisticThatIsWrong() throws IOException {
        for (String name :
                List.of("minimum", "maximum", "minimumOfOthers", "gini", "geometricMean", "largestDeviation")) {
            String before = tampering.text("statistics.json");
            tampering.forge(
                    "statistics.json", first("\"%s\": [0-9.]+".formatted(name), "\"%s\": 0.777777777".formatted(name)));

            assertThat(findings())
                    .singleElement()
                    .asString()
                    .startsWith("statistics.json: " + name + " is 0.777777777");

            tampering.forge("statistics.json", changed -> before);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsSomebodySaidToBeInNoPanelWhoIs() throws IOException {
        String pseudonym = tampering.text("panels.csv").lines().toList().get(1).substring(2, 12);
        tampering.forge(
                "statistics.json",
                text -> text.replace("\"inNoPanel\": []", "\"inNoPanel\": [\n    \"" + pseudonym + "\"\n  ]"));

        assertThat(findings()).contains("statistics.json: " + pseudonym + " is said to be in no panel, and is");
    }

    @Test
    void findsARoundThatWasKnownBefore() throws IOException {
        tampering.forgeCommitment(text -> text.replace("2023-08-23T14:59:24Z", "2023-08-23T16:00:00Z"));

        assertThat(findings())
                .containsExactly(
                        "commitment.json: the round was signed before the pool was frozen, at 2023-08-23T16:00:00Z");
    }

    @Test
    void findsAnotherTimeAnotherChainAndOtherNumbers() throws IOException {
        tampering.forgeCommitment(text -> text.replace("2023-08-23T15:59:24Z", "2023-08-23T15:59:25Z")
                .replace("\"chain\": \"52", "\"chain\": \"53")
                .replace("\"people\": 16", "\"people\": 15")
                .replace("\"seats\": 4", "\"seats\": 3"));

        assertThat(findings())
                .contains("commitment.json: round 1000 is not signed at 2023-08-23T15:59:25Z")
                .contains("pool.csv: has 16 people; committed to were 15")
                .contains("panels.csv: panel 0 has 4 people instead of 3")
                .anyMatch(finding -> finding.startsWith("commitment.json: its chain is not drand's quicknet"));
    }

    @Test
    void refusesMembersThatNobodyKnows() throws IOException {
        tampering.forgeCommitment(text -> text.replace("\"people\"", "\"peeple\""));

        assertThat(findings()).singleElement().asString().contains("members that it should not have: peeple");
    }

    @Test
    void refusesAMemberThatIsThereTwice() throws IOException {
        tampering.forgeCommitment(text -> text.replace("\"seats\": 4,", "\"seats\": 4,\n  \"seats\": 4,"));

        assertThat(findings()).singleElement().asString().contains("is not JSON");
    }

    @Test
    void refusesJsonInAnyOtherForm() throws IOException {
        String commitment = tampering.text("commitment.json");
        for (String other :
                List.of("\"seats\":  4", "\"seats\":4", "\"seats\" : 4", "\"seats\": 4.0", "\"se\\u0061ts\": 4")) {
            tampering.forgeCommitment(text -> text.replace("\"seats\": 4", other));
            assertThat(findings()).as(other).singleElement().asString().startsWith("commitment.json: ");
            tampering.forgeCommitment(text -> commitment);
        }
        tampering.forge("statistics.json", first("0\\.[0-9]{9}", "1e999999999"));
        assertThat(findings()).singleElement().asString().startsWith("statistics.json: ");
    }

    @Test
    void refusesMembersInAnotherOrder() throws IOException {
        tampering.forgeCommitment(
                text -> text.replace("  \"people\": 16,\n  \"seats\": 4,\n", "  \"seats\": 4,\n  \"people\": 16,\n"));

        assertThat(findings()).singleElement().asString().contains("another order");
    }

    @Test
    void findsThatThereIsNoPanelAtAll() throws IOException {
        tampering.forge("panels.csv", text -> "panel,pseudonyms\n");

        assertThat(findings()).contains("panels.csv: has 0 panels; committed to were 8");
    }

    @Test
    void showsNoControlCharactersOfOthers() throws IOException {
        tampering.forge("pool.csv", first("female", "\u001b[2Jfemale"));

        assertThat(findings())
                .noneMatch(finding -> finding.contains("\u001b"))
                .anyMatch(finding -> finding.contains("?[2Jfemale"));
    }
}
