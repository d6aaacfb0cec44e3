package org.folkmoot.lottery.verify.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.lottery.ScratchDirectory;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.verify.Verification.Identity;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationVerificationTest {
    @TempDir
    private Path directory;

    @Test
    void holdsBeforeTheLotFallsAndAfter() throws IOException {
        ExampleInvitations example = ExampleInvitations.frozen(
                directory.resolve("lottery"), Map.of("north", 10, "south", 5), 6, new BeaconPlan.Round(1000));
        assertThat(example.findings()).isEmpty();
        assertThat(example.verify().lottery().orElseThrow().drawn()).isFalse();

        var lottery = example.complete(ExampleInvitations.ROUND_1000).verify();

        assertThat(lottery.findings()).isEmpty();
        // Ten and five people, six invitations: four and two.
        assertThat(lottery.lottery().orElseThrow().strata())
                .extracting(StratumDrawn::name, StratumDrawn::people, StratumDrawn::invited)
                .containsExactly(tuple("region: north", 10, 4), tuple("region: south", 5, 2));
    }

    @Test
    void needsNothingButThePublishedFiles() throws IOException {
        ExampleInvitations example = ExampleInvitations.drawn(directory.resolve("lottery"));
        Path downloaded = Files.move(example.directory().resolve("published"), directory.resolve("downloaded"));

        assertThat(InvitationVerification.verify(downloaded, Known.NOTHING)
                        .orElseThrow()
                        .findings())
                .isEmpty();
        assertThat(InvitationVerification.verify(directory, Known.NOTHING)).isEmpty();
    }

    @Test
    void findsSomebodysOwnTicket() throws IOException {
        ExampleInvitations example = ExampleInvitations.drawn(directory.resolve("lottery"));
        List<String> invited = Files.readAllLines(directory.resolve("lottery/private/invited.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();

        for (String row : Files.readAllLines(directory.resolve("lottery/private/leaves.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = row.split(",", 4);
            var own = InvitationVerification.verify(
                            example.directory(), new Known(List.of(), Optional.of(new Identity(cells[0], cells[1]))))
                    .orElseThrow()
                    .own()
                    .orElseThrow();
            assertThat(own.leaf()).isEqualTo(cells[2]);
            assertThat(own.invited()).isEqualTo(invited.contains(cells[0]));
        }
        assertThat(InvitationVerification.verify(
                                example.directory(),
                                new Known(List.of("0".repeat(64)), Optional.of(new Identity("1", "0".repeat(32)))))
                        .orElseThrow()
                        .findings())
                .anyMatch(finding -> finding.startsWith("invitation.json: the root that was announced, 000"))
                .contains("register.csv: nobody in it has this id and salt");
    }

    /** Equal remainders and strata without any invitation come up often among so few people. */
    @Property(tries = 60)
    void agreesWithTheLotteryWhateverTheStrata(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 1000) int share)
            throws IOException {
        Map<String, Integer> strata = new LinkedHashMap<>();
        sizes.forEach(size -> strata.put("stratum " + strata.size(), size));
        int people = sizes.stream().mapToInt(Integer::intValue).sum();
        int invitations = Math.max(1, people * share / 1000);
        try (var place = ScratchDirectory.create()) {
            ExampleInvitations example = ExampleInvitations.frozen(
                            place.path().resolve("lottery"),
                            strata,
                            invitations,
                            new BeaconPlan.Sources(List.of("one", "two")))
                    .complete(ExampleInvitations.KEY);

            assertThat(example.findings()).isEmpty();
            assertThat(example.verify().lottery().orElseThrow().strata().stream()
                            .mapToInt(StratumDrawn::invited)
                            .sum())
                    .isEqualTo(invitations);
        }
    }
}
