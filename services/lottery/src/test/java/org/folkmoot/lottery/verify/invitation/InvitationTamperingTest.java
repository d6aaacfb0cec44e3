package org.folkmoot.lottery.verify.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is changed of an invitation lottery is named, with the file it is in. */
class InvitationTamperingTest {
    private static final List<String> FILES = List.of("invitation.json", "register.csv", "invitations.json");

    @TempDir
    private Path directory;

    private ExampleInvitations example;

    @BeforeEach
    void draw() throws IOException {
        example = ExampleInvitations.drawn(directory.resolve("lottery"));
        assertThat(example.findings()).isEmpty();
    }

    @Test
    void namesTheFileWhicheverByteIsChanged() throws IOException {
        for (String name : FILES) {
            byte[] whole = Files.readAllBytes(example.published(name));
            for (int place = 0; place < whole.length; place++) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) (1 << place % Byte.SIZE);
                Files.write(example.published(name), changed);

                assertThat(example.findings())
                        .as("%s, byte %d", name, place)
                        .anyMatch(finding -> finding.startsWith(name) || changesTheRoot(name, finding));
            }
            Files.write(example.published(name), whole);
        }
        assertThat(example.findings()).isEmpty();
    }

    /** Other terms are terms, too, but not those that the lot fell under. */
    private static boolean changesTheRoot(String changed, String finding) {
        return changed.equals("invitation.json") && finding.startsWith("invitations.json: root is");
    }

    @Test
    void namesTheTermsWhicheverByteIsChangedBeforeTheLotFallsIfTheRootWasNoted() throws IOException {
        ExampleInvitations frozen = ExampleInvitations.frozen(
                directory.resolve("frozen"), Map.of("n", 3, "s", 2), 2, new BeaconPlan.Round(1000));
        Known noted = new Known(List.of(frozen.verify().lottery().orElseThrow().root()), Optional.empty());
        byte[] whole = Files.readAllBytes(frozen.published("invitation.json"));
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= (byte) (1 << place % Byte.SIZE);
            Files.write(frozen.published("invitation.json"), changed);

            assertThat(InvitationVerification.verify(frozen.directory(), noted)
                            .orElseThrow()
                            .findings())
                    .as("byte %d", place)
                    .anyMatch(finding -> finding.startsWith("invitation.json"));
        }
    }

    @Test
    void namesTheFileWhenItIsLongerOrShorterOrGone() throws IOException {
        for (String name : FILES) {
            String whole = example.text(name);
            for (String changed : List.of(
                    whole + "\n", whole + " ", "\uFEFF" + whole, whole.strip(), "", whole.replace("\n", "\r\n"))) {
                Files.writeString(example.published(name), changed);
                assertThat(example.findings()).anyMatch(finding -> finding.startsWith(name));
            }
            Files.writeString(example.published(name), whole);
        }
        Files.delete(example.published("register.csv"));
        assertThat(example.findings()).contains("register.csv: is missing");
        Files.createSymbolicLink(example.published("register.csv"), directory.resolve("lottery.csv"));
        Files.writeString(example.published("invited.csv"), "");
        Files.delete(example.published("invitation.json"));
        assertThat(example.findings())
                .containsExactlyInAnyOrder(
                        "invited.csv: is not one of the files of an invitation lottery",
                        "register.csv: is not a file",
                        "invitation.json: is missing");
    }

    @Test
    void namesALeafThatIsGone() throws IOException {
        assertRegister(rows -> rows.subList(1, rows.size()), "has 20 people; sealed were 21", "its Merkle root is");
    }

    @Test
    void namesALeafThatWasAdded() throws IOException {
        assertRegister(
                rows -> {
                    rows.add("f".repeat(64) + ",region: north");
                    return rows;
                },
                "has 22 people; sealed were 21",
                "its Merkle root is");
    }

    @Test
    void namesLeavesThatChangedPlaces() throws IOException {
        assertRegister(
                rows -> {
                    Collections.swap(rows, 3, 4);
                    return rows;
                },
                "line 6 has a lower leaf than the line before, one of 1 such lines",
                "its Merkle root is");
    }

    @Test
    void namesALeafThatIsThereTwice() throws IOException {
        assertRegister(
                rows -> {
                    rows.add(5, rows.get(5));
                    return rows;
                },
                "line 8 has the leaf of the line before",
                "has 22 people");
    }

    @Test
    void namesSomebodyInAnotherStratum() throws IOException {
        example.editRows(rows -> {
            String row = rows.removeFirst();
            rows.addFirst(row.substring(0, 65) + (row.endsWith("north") ? "region: île" : "region: north"));
            return rows;
        });

        assertThat(example.findings())
                .anyMatch(finding -> finding.startsWith("register.csv: its Merkle root is"))
                .anyMatch(finding ->
                        finding.startsWith("invitations.json: stratum \"region: north\": people is 10; it should be"));
    }

    private void assertRegister(UnaryOperator<List<String>> edit, String... words) throws IOException {
        example.editRows(rows -> edit.apply(new ArrayList<>(rows)));
        for (String word : words) {
            assertThat(example.findings()).anyMatch(finding -> finding.startsWith("register.csv: " + word));
        }
    }

    /** Who seals other rows after the value is known gets another root, another seed and other tickets. */
    @Test
    void namesARegisterThatWasSealedAgain() throws IOException {
        example.editRows(rows -> rows.subList(1, rows.size()));
        example.reseal();

        assertThat(example.findings())
                .noneMatch(finding -> finding.startsWith("register.csv"))
                .anyMatch(finding -> finding.startsWith("invitations.json: root is"))
                .anyMatch(finding -> finding.startsWith("invitations.json: seed is"))
                .anyMatch(finding -> finding.startsWith("invitations.json: people is 21; it should be 20"));
    }

    @Test
    void namesDisorderAndRepetitionUnderARootThatFits() throws IOException {
        example.editRows(rows -> {
            Collections.swap(rows, 0, 20);
            rows.add(9, rows.get(9));
            return rows;
        });
        example.reseal();

        assertThat(example.findings())
                .anyMatch(finding -> finding.startsWith("register.csv: line 3 has a lower leaf"))
                .anyMatch(finding -> finding.startsWith("register.csv: line 12 has the leaf of the line before"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "people": 21 | "people": 22 | people is 22; it should be 21
            "invited": 6 | "invited": 7 | invited is 7; it should be 6
            "people": 10 | "people": 11 | stratum "region: north": people is 11; it should be 10
            "invited": 3 | "invited": 4 | stratum "region: north": invited is 4; it should be 3
            region: north | region: nord      | leaves out the stratum "region: north"
            region: north | region: nord      | has the stratum "region: nord", of which nobody is in the register
            region: north | region: île       | has the stratum "region: île" twice
            drand:1000   | drand:1001   | beacon is of round 1001; fixed was round 1000
            :b44679b9    | :b44679b8    | drand's quicknet has not signed round 1000
            drand:       | rfc3797:     | which is no value of what was fixed
            """)
    void namesWhatIsWrongInTheOutcome(String before, String after, String finding) throws IOException {
        example.edit("invitations.json", text -> text.replaceFirst(before, after));

        assertThat(example.findings())
                .anyMatch(found -> found.startsWith("invitations.json: ") && found.contains(finding));
    }

    @Test
    void namesACutOffAndTheSeed() throws IOException {
        example.edit(
                "invitations.json",
                text -> text.replaceFirst("\"cutOff\": \"[0-9a-f]{4}", "\"cutOff\": \"ffff")
                        .replaceFirst("\"seed\": \"[0-9a-f]{4}", "\"seed\": \"0000"));
        assertThat(example.findings())
                .hasSize(2)
                .anyMatch(
                        finding -> finding.matches(
                                "invitations.json: stratum \"region: north\": cutOff is ffff[0-9a-f]{60}; it should be [0-9a-f]{64}"))
                .anyMatch(finding -> finding.startsWith("invitations.json: seed is 0000"));
    }

    @Test
    void namesTheOrderOfStrata() throws IOException {
        example.edit("invitations.json", text -> {
            int first = text.indexOf("    {");
            int second = text.indexOf("    {", first + 1);
            int third = text.indexOf("    {", second + 1);
            return text.substring(0, first)
                    + text.substring(second, third)
                    + text.substring(first, second)
                    + text.substring(third);
        });

        assertThat(example.findings())
                .containsExactly("invitations.json: has its strata in another order than that of their names");
    }

    @Test
    void namesAKeyWithTooFewParts() throws IOException {
        ExampleInvitations sources = ExampleInvitations.frozen(
                        directory.resolve("sources"), Map.of("n", 3), 1, new BeaconPlan.Sources(List.of("one", "two")))
                .complete(ExampleInvitations.KEY);
        sources.edit("invitations.json", text -> text.replace("/16./", "/"));

        assertThat(sources.findings())
                .anyMatch(finding -> finding.equals("invitations.json: the key has 1 parts for 2 sources"))
                .anyMatch(finding -> finding.startsWith("invitations.json: seed is"));
    }
}
