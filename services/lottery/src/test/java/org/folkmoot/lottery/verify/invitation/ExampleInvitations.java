package org.folkmoot.lottery.verify.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.invitation.Register;
import org.folkmoot.lottery.register.InvitationFreezing;
import org.folkmoot.lottery.register.RegisterSeal;
import org.folkmoot.lottery.register.SealedInvitations;
import org.folkmoot.lottery.verify.Verification.Known;

/** A sealed register and its published files, to be changed. */
record ExampleInvitations(Path directory) {
    static final String SIGNATURE =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    static final String ROUND_1000 = "drand:1000:" + SIGNATURE;
    static final String KEY = "rfc3797:4.8.15./16./";

    private static final Instant FROZEN_AT = Instant.parse("2023-08-23T12:00:00Z");

    /** @param strata people by the name of their stratum */
    static ExampleInvitations frozen(Path directory, Map<String, Integer> strata, int invitations, BeaconPlan beacon)
            throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,region"));
        strata.forEach((stratum, people) -> {
            for (int person = 0; person < people; person++) {
                rows.add("%d,\"%s\"".formatted(rows.size(), stratum.replace("\"", "\"\"")));
            }
        });
        Path register = directory.resolveSibling(directory.getFileName() + ".csv");
        Files.write(register, rows);
        InvitationFreezing.freeze(
                new Register(register, Optional.empty(), List.of("region")),
                invitations,
                beacon,
                false,
                FROZEN_AT,
                new SecureRandom(),
                directory);
        return new ExampleInvitations(directory);
    }

    static ExampleInvitations drawn(Path directory) throws IOException {
        return frozen(
                        directory,
                        Map.of("north", 10, "south, and islands", 5, "the \"east\"", 5, "île", 1),
                        6,
                        new BeaconPlan.Round(1000))
                .complete(ROUND_1000);
    }

    ExampleInvitations complete(String beacon) throws IOException {
        SealedInvitations.open(directory).complete(Beacon.parse(beacon), beacon);
        return this;
    }

    InvitationVerification.Report verify() throws IOException {
        return InvitationVerification.verify(directory, Known.NOTHING).orElseThrow();
    }

    List<String> findings() throws IOException {
        return verify().findings();
    }

    Path published(String name) {
        return directory.resolve("published").resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(published(name));
    }

    /** An edit that changes nothing is a mistake of the test. */
    void edit(String name, UnaryOperator<String> edit) throws IOException {
        String before = text(name);
        String after = edit.apply(before);
        assertThat(after).as("edited " + name).isNotEqualTo(before);
        Files.writeString(published(name), after);
    }

    void editRows(UnaryOperator<List<String>> edit) throws IOException {
        edit("register.csv", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String header = lines.removeFirst();
            return header + "\n" + String.join("\n", edit.apply(lines)) + "\n";
        });
    }

    /** As an organiser would who has not yet made the root known: the terms are made to fit the register. */
    void reseal() throws IOException {
        RegisterSeal seal = new RegisterSeal();
        text("register.csv").lines().skip(1).forEach(row -> {
            String stratum = row.substring(65);
            seal.add(
                    row.substring(0, 64),
                    stratum.startsWith("\"")
                            ? stratum.substring(1, stratum.length() - 1).replace("\"\"", "\"")
                            : stratum);
        });
        Files.writeString(
                published("invitation.json"),
                text("invitation.json")
                        .replaceFirst("\"registerRoot\": \"[0-9a-f]+", "\"registerRoot\": \"" + seal.root())
                        .replaceFirst("\"people\": [0-9]+", "\"people\": " + seal.size()));
    }
}
