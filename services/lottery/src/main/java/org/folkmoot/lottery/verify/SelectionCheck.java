package org.folkmoot.lottery.verify;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.verify.reading.ExpectedJson;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Hash;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;
import org.folkmoot.lottery.verify.reading.PlannedBeacon;

/**
 * From the beacon to the panel.
 *
 * @param root of the draw
 */
record SelectionCheck(String root, Terms terms, Findings.At findings) {
    static final String PROOF = "proof.json";
    static final String SELECTION = "selection.json";

    private static final int SEED_BITS = 256;

    /** The panel that follows from the beacon; empty, and said why, if none does. */
    OptionalInt proof(byte[] content) throws MalformedException {
        JsonObject published = JsonObject.parse(content);
        return switch (terms.beacon()) {
            case PlannedBeacon.Round source -> drand(source, published.text("signature", "[0-9a-f]{96}"), content);
            case PlannedBeacon.Public source ->
                publicSources(source, published.text("key", "[0-9A-Z./]{1,1000}/"), content);
        };
    }

    private OptionalInt drand(PlannedBeacon.Round source, String signature, byte[] content) throws MalformedException {
        byte[] randomness;
        try {
            randomness = new Beacon.DrandRound(source.round(), signature).randomness();
        } catch (BeaconRefusedException refused) {
            findings.say(PROOF, refused.getMessage());
            return OptionalInt.empty();
        }
        byte[] seed = new Hash()
                .text("folkmoot.sortition.seed.v1")
                .hex(root)
                .hex(source.chain())
                .number(source.round(), Long.BYTES)
                .octets(randomness)
                .sha256();
        int panel = index(seed);
        new ExpectedJson()
                .with("root", root)
                .with("beacon", "drand")
                .with("chain", source.chain())
                .with("round", source.round())
                .with("signature", signature)
                .with("randomness", HexFormat.of().formatHex(randomness))
                .with("seed", HexFormat.of().formatHex(seed))
                .with("panels", terms.panels())
                .with("panel", panel)
                .compare(PROOF, content, findings);
        return OptionalInt.of(panel);
    }

    /** The first of the hashes that is below the greatest multiple of the number of panels, modulo that number. */
    private int index(byte[] seed) {
        BigInteger panels = BigInteger.valueOf(terms.panels());
        BigInteger limit = BigInteger.ONE.shiftLeft(SEED_BITS).divide(panels).multiply(panels);
        BigInteger hash;
        int counter = 0;
        do {
            hash = new BigInteger(
                    1, new Hash().octets(seed).number(counter, Integer.BYTES).sha256());
            counter++;
        } while (hash.compareTo(limit) >= 0);
        return hash.mod(panels).intValueExact();
    }

    /** RFC 3797, section 4, for the first choice of all; it counts from 1 and we from 0. */
    private OptionalInt publicSources(PlannedBeacon.Public source, String key, byte[] content)
            throws MalformedException {
        source.compare(PROOF, key, findings);
        byte[] hash = new Hash()
                .number(0, Short.BYTES)
                .text(key)
                .number(0, Short.BYTES)
                .md5();
        int panel =
                new BigInteger(1, hash).mod(BigInteger.valueOf(terms.panels())).intValueExact();
        new ExpectedJson()
                .with("root", root)
                .with("beacon", "rfc3797")
                .with("sources", source.sources())
                .with("key", key)
                .with("hash", HexFormat.of().formatHex(hash))
                .with("panels", terms.panels())
                .with("panel", panel)
                .compare(PROOF, content, findings);
        return OptionalInt.of(panel);
    }

    void selection(byte[] content, int panel, PanelTable panels) throws MalformedException {
        if (panel >= panels.panels().size()) {
            findings.say(PROOF, "panel %d is drawn and is not among the panels".formatted(panel));
            return;
        }
        new ExpectedJson()
                .with("root", root)
                .with("panel", panel)
                .with("selected", panels.panels().get(panel))
                .compare(SELECTION, content, findings);
    }
}
