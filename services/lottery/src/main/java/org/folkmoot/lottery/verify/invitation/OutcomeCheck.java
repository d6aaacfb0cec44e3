package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Hash;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;
import org.folkmoot.lottery.verify.reading.PlannedBeacon;

/**
 * From the value to the cut-offs.
 *
 * @param root of the terms
 */
record OutcomeCheck(String root, SealedTerms terms, Findings.At findings) {
    private static final String FILE = InvitationFiles.OUTCOME;
    private static final String HEX = "[0-9a-f]{64}";
    private static final Pattern DRAND = Pattern.compile("drand:([1-9][0-9]{0,17}):([0-9a-f]{96})");
    private static final Pattern KEY = Pattern.compile("rfc3797:([0-9A-Z./]{1,1000}/)");

    /**
     * What follows from the value.
     *
     * @param strata empty where the register could not be drawn from
     */
    record Drawn(Tickets tickets, List<StratumDrawn> strata) {}

    /** Empty, and said why, if no seed follows from the value that was published. */
    Optional<Drawn> check(byte[] content, Path register, Optional<RegisterCheck.Counted> counted) throws IOException {
        try {
            JsonObject published = JsonObject.parse(content);
            published.requireOnly(List.of("root", "beacon", "seed", "people", "invited", "strata"));
            if (!published.written(content)) {
                throw new MalformedException("is written in another form than prescribed");
            }
            equal("root", published.text("root", HEX), root);
            String seed = published.text("seed", HEX);
            Optional<byte[]> computed = seed(published.text("beacon", "(?s).*"));
            if (computed.isEmpty()) {
                findings.note("no ticket was checked, since no seed follows from the value in " + FILE);
                return Optional.empty();
            }
            equal("seed", seed, HexFormat.of().formatHex(computed.get()));
            Tickets tickets = new Tickets(computed.get());
            if (counted.isEmpty() || counted.get().people() < terms.invitations()) {
                findings.note("no ticket was checked, since the register cannot be drawn from");
                return Optional.of(new Drawn(tickets, List.of()));
            }
            List<StratumDrawn> drawn = Lot.fall(register, counted.get(), terms.invitations(), tickets);
            equal(
                    "people",
                    published.whole("people", 0, Integer.MAX_VALUE),
                    counted.get().people());
            equal("invited", published.whole("invited", 0, Integer.MAX_VALUE), terms.invitations());
            new StrataCheck(drawn, findings).compare(published.objects("strata"));
            return Optional.of(new Drawn(tickets, drawn));
        } catch (MalformedException malformed) {
            findings.say(FILE, malformed.getMessage());
            return Optional.empty();
        }
    }

    private void equal(String name, Object found, Object expected) {
        if (!String.valueOf(found).equals(String.valueOf(expected))) {
            findings.say(FILE, "%s is %s; it should be %s".formatted(name, found, expected));
        }
    }

    /** Empty, and said why, if it is not the value that was fixed. */
    private Optional<byte[]> seed(String value) {
        Hash seed = new Hash().text("folkmoot.sortition.invitation.v1").hex(root);
        Matcher drand = DRAND.matcher(value);
        Matcher key = KEY.matcher(value);
        return switch (terms.beacon()) {
            case PlannedBeacon.Round planned
            when drand.matches() ->
                signed(planned, Long.parseLong(drand.group(1)), drand.group(2))
                        .map(randomness -> seed.hex(planned.chain())
                                .number(planned.round(), Long.BYTES)
                                .octets(randomness)
                                .sha256());
            case PlannedBeacon.Public planned
            when key.matches() -> {
                planned.compare(FILE, key.group(1), findings);
                yield Optional.of(seed.text("rfc3797").text(key.group(1)).sha256());
            }
            case PlannedBeacon planned -> {
                findings.say(
                        FILE,
                        "beacon is %s, which is no value of what was fixed: %s".formatted(value, planned.words()));
                yield Optional.empty();
            }
        };
    }

    private Optional<byte[]> signed(PlannedBeacon.Round planned, long round, String signature) {
        if (round != planned.round()) {
            findings.say(FILE, "beacon is of round %d; fixed was round %d".formatted(round, planned.round()));
            return Optional.empty();
        }
        try {
            return Optional.of(new Beacon.DrandRound(round, signature).randomness());
        } catch (BeaconRefusedException refused) {
            findings.say(FILE, refused.getMessage());
            return Optional.empty();
        }
    }
}
