package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Replacement;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
    @TempDir
    private Path directory;

    private Path draw;
    private List<String> selected;

    @BeforeEach
    void draw() {
        draw = ExampleDraw.frozen(directory.resolve("draw"), 8);
        selected = ExampleDraw.complete(draw, ExampleDraw.ROUND_1000).selected();
    }

    private Path freeze(String... leaving) {
        return freeze(new BeaconPlan.Round(1000), leaving);
    }

    private Path freeze(BeaconPlan plan, String... leaving) {
        return freeze(plan, ExampleDraw.SIGNED_AT, true, leaving);
    }

    private Path freeze(BeaconPlan plan, Instant frozenAt, boolean rehearsal, String... leaving) {
        var replacement = Replacement.prepare(draw, Set.of(leaving), OptionalInt.empty());
        replacement.admit(plan, ExampleDraw.SIGNED_AT);
        return ExampleDraw.freeze(
                replacement.pool(),
                replacement.people(),
                new Terms(
                        replacement.seats(),
                        Objective.LEGACY,
                        6,
                        frozenAt,
                        plan,
                        rehearsal,
                        Optional.of(replacement.replaces())),
                replacement.out());
    }

    private List<String> findings() throws IOException {
        return Verification.verify(draw, Known.NOTHING).findings();
    }

    private static Person person(String id) {
        return ExampleDraw.pool().people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The rule of SORTITION.md, from the ids alone. */
    @Test
    void fillsTheFreeSeatsUnderTheTargetsLessThoseWhoStay() {
        List<Person> held =
                selected.stream().skip(1).map(ReplacementTest::person).toList();
        Set<String> households =
                held.stream().map(person -> person.household().orElseThrow()).collect(Collectors.toSet());

        var replacement = Replacement.prepare(draw, Set.of(selected.getFirst()), OptionalInt.empty());

        assertThat(replacement.seats()).isEqualTo(1);
        for (Quota quota : replacement.pool().targets().quotas()) {
            Quota before = ExampleDraw.pool().targets().quotas().stream()
                    .filter(other -> other.value().equals(quota.value()))
                    .findFirst()
                    .orElseThrow();
            int staying = (int) held.stream()
                    .filter(person -> person.values().contains(quota.value()))
                    .count();
            assertThat(quota.minimum()).isEqualTo(Math.max(0, before.minimum() - staying));
            assertThat(quota.maximum()).isEqualTo(Math.max(0, before.maximum() - staying));
        }
        assertThat(replacement.pool().people())
                .extracting(member -> member.id())
                .containsExactlyInAnyOrderElementsOf(ExampleDraw.pool().people().stream()
                        .filter(person -> !selected.contains(person.id()))
                        .filter(person ->
                                !households.contains(person.household().orElseThrow()))
                        .map(Person::id)
                        .toList());
    }

    @Test
    void isVerifiedWithTheDrawItBelongsTo() throws IOException {
        Path replacement = freeze(selected.getFirst(), selected.getLast());
        assertThat(findings()).isEmpty();

        ExampleDraw.complete(replacement, ExampleDraw.ROUND_1000);

        var report = Verification.verify(draw, Known.NOTHING);
        assertThat(report.findings()).isEmpty();
        assertThat(report.draws()).hasSize(2).last().matches(Verification.Draw::drawn);
        assertThat(Verification.verify(replacement, Known.NOTHING).draws()).hasSize(2);
    }

    @Test
    void neverTakesAFormerMemberAgain() throws IOException {
        Set<String> everDrawn = new TreeSet<>(selected);
        String leaving = selected.getFirst();
        for (int number = 1; number <= 3; number++) {
            Path replacement = freeze(leaving);
            List<String> alternates =
                    ExampleDraw.complete(replacement, ExampleDraw.ROUND_1000).selected();

            assertThat(replacement).hasFileName("replacement-" + number);
            assertThat(alternates).hasSize(1).doesNotContainAnyElementsOf(everDrawn);
            everDrawn.addAll(alternates);
            leaving = alternates.getFirst();
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void refusesWhomItCannotReplace() {
        assertThatThrownBy(() -> freeze("person-99"))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("person-99");
        assertThatThrownBy(this::freeze)
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("no seat is free");
        assertThatThrownBy(() -> Replacement.prepare(draw, Set.of(selected.getFirst()), OptionalInt.of(2)))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("1 of 4 seats are free");
    }

    @Test
    void waitsForTheDrawBefore() {
        freeze(selected.getFirst());

        assertThatThrownBy(() -> freeze(selected.getLast()))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("not drawn yet");
    }

    /** The clock of a laptop may be wrong; a replacement that its own verifier refuses would be in the way for good. */
    @Test
    void waitsForAClockThatIsBehind() {
        var replacement = Replacement.prepare(draw, Set.of(selected.getFirst()), OptionalInt.empty());

        assertThatThrownBy(() -> replacement.admit(new BeaconPlan.Round(2000), ExampleDraw.SIGNED_AT.minusSeconds(1)))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContainingAll("2023-08-23T15:59:23Z", "2023-08-23T15:59:24Z");
    }

    @Test
    void takesNoSourcesTwice() {
        Path first = freeze(ExampleDraw.SOURCES, selected.getFirst());
        ExampleDraw.complete(first, ExampleDraw.KEY);

        assertThatThrownBy(() -> freeze(ExampleDraw.SOURCES, selected.getLast()))
                .isInstanceOf(DrawRefusedException.class)
                .hasMessageContaining("fresh");
    }

    @Test
    void namesTargetsThatDoNotFollow() throws IOException {
        var tampering = Tampering.of(freeze(selected.getFirst()));
        tampering.forge("targets.csv", text -> text.replaceFirst(",4\n|,3\n|,2\n|,1\n", ",9\n"));

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("replacement-1/targets.csv: ")
                .contains("the first draw's targets less those who stay");
    }

    @Test
    void namesSomebodyLeftOutOfThePool() throws IOException {
        var tampering = Tampering.of(freeze(selected.getFirst()));
        String pseudonym = tampering.text("pool.csv").lines().toList().get(1).substring(0, 10);
        tampering.forge("pool.csv", text -> text.replaceFirst("(?m)^" + pseudonym + ".*\n", ""));

        assertThat(findings()).contains("replacement-1/pool.csv: " + pseudonym + " is missing");
    }

    @Test
    void namesAnotherDrawAndAnotherMember() throws IOException {
        var tampering = Tampering.of(freeze(selected.getFirst()));
        tampering.forgeCommitment(text -> text.replaceFirst("\"draw\": \"[0-9a-f]{4}", "\"draw\": \"0000")
                .replaceFirst("\"number\": 1", "\"number\": 2")
                .replaceFirst("(\"outOfOffice\": \\[\\s+)\"[0-9a-f]{10}\"", "$1\"0000000000\""));

        assertThat(findings())
                .contains("replacement-1/commitment.json: is replacement 1 and says it is 2")
                .contains("replacement-1/commitment.json: 0000000000 leaves without being a member")
                .anyMatch(finding -> finding.startsWith("replacement-1/commitment.json: belongs to another draw"))
                .anyMatch(finding -> finding.startsWith("replacement-1/commitment.json: those who stay should be"));
    }

    @Test
    void namesAChangeOfTheFirstDraw() throws IOException {
        Path replacement = freeze(selected.getFirst());
        ExampleDraw.complete(replacement, ExampleDraw.ROUND_1000);
        Tampering.of(draw)
                .forgeCommitment(text -> text.replace("\"legacy\",\n  \"method\"", "\"nash\",\n  \"method\""));

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith("proof.json: root is"))
                .anyMatch(finding -> finding.startsWith("replacement-1/commitment.json: belongs to another draw"));
    }

    @Test
    void namesAReplacementThatIsGone() throws IOException {
        Path replacement = freeze(selected.getFirst());
        Files.move(replacement, draw.resolve("replacement-2"));

        assertThat(findings()).contains("replacement-1/published: is missing, while there are later ones");
    }

    /** Whoever does not like whom a replacement drew may not let it lie and freeze another. */
    @Test
    void namesAReplacementThatWasPassedOver() throws IOException {
        Path passedOver = freeze(selected.getFirst());
        ExampleDraw.complete(passedOver, ExampleDraw.ROUND_1000);
        Path next = freeze(selected.getLast());
        ExampleDraw.complete(next, ExampleDraw.ROUND_1000);
        Files.delete(passedOver.resolve("published/proof.json"));
        Files.delete(passedOver.resolve("published/selection.json"));

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith(
                        "replacement-2/commitment.json: was frozen although the draw before it is not drawn"));
    }

    /** Who leaves was drawn by round 1000; so round 1000 was known when the panels of the replacement were chosen. */
    @Test
    void namesAReplacementDatedBeforeTheDrawItFollowsFrom() throws IOException {
        freeze(new BeaconPlan.Round(1000), ExampleDraw.FROZEN_AT, false, selected.getFirst());

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("replacement-1/commitment.json: cannot have been frozen at 2023-08-23T14:59:24Z");
    }
}
