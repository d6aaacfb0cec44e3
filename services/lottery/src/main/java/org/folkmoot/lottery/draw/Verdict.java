package org.folkmoot.lottery.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.beacon.Rfc3797;
import org.folkmoot.lottery.commitment.Sha256;

/**
 * Which panel a beacon picks.
 *
 * @param panel from 0
 * @param proof how it came about, in the order in which it is published
 */
record Verdict(int panel, Map<String, Object> proof) {
    private static final String SEED_DOMAIN = "folkmoot.sortition.seed.v1";
    private static final BigInteger HASHES = BigInteger.TWO.pow(256);

    /** @param root of the draw, in hexadecimal */
    static Verdict of(String root, int panels, BeaconPlan plan, Beacon beacon) {
        plan.admit(beacon);
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("root", root);
        return switch (beacon) {
            case Beacon.DrandRound round -> drand(round, panels, proof);
            case Beacon.PublicSources sources -> publicSources(sources, plan, panels, proof);
        };
    }

    private static Verdict drand(Beacon.DrandRound beacon, int panels, Map<String, Object> proof) {
        byte[] randomness = beacon.randomness();
        byte[] seed = seed(HexFormat.of().parseHex((String) proof.get("root")), beacon.round(), randomness);
        proof.put("beacon", "drand");
        proof.put("chain", Quicknet.CHAIN);
        proof.put("round", beacon.round());
        proof.put("signature", beacon.signature());
        proof.put("randomness", HexFormat.of().formatHex(randomness));
        proof.put("seed", HexFormat.of().formatHex(seed));
        return concluded(index(seed, panels), panels, proof);
    }

    private static Verdict publicSources(
            Beacon.PublicSources beacon, BeaconPlan plan, int panels, Map<String, Object> proof) {
        proof.put("beacon", "rfc3797");
        proof.put("sources", plan.published().get("sources"));
        proof.put("key", beacon.key());
        proof.put("hash", Rfc3797.hash(beacon.key(), 0));
        return concluded(Rfc3797.select(beacon.key(), panels, 1).getFirst() - 1, panels, proof);
    }

    private static Verdict concluded(int panel, int panels, Map<String, Object> proof) {
        proof.put("panels", panels);
        proof.put("panel", panel);
        return new Verdict(panel, proof);
    }

    static byte[] seed(byte[] root, long round, byte[] randomness) {
        return new Sha256()
                .with(SEED_DOMAIN)
                .with(root)
                .with(HexFormat.of().parseHex(Quicknet.CHAIN))
                .with(ByteBuffer.allocate(Long.BYTES).putLong(round).array())
                .with(randomness)
                .hash();
    }

    /**
     * A number below {@code panels}. The hashes at the end of the range, which would make the first numbers likelier, are
     * passed over.
     */
    static int index(byte[] seed, int panels) {
        var modulus = BigInteger.valueOf(panels);
        BigInteger fair = HASHES.subtract(HASHES.mod(modulus));
        for (int counter = 0; ; counter++) {
            byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(counter).array();
            var hash = new BigInteger(1, new Sha256().with(seed).with(number).hash());
            if (hash.compareTo(fair) < 0) {
                return hash.mod(modulus).intValueExact();
            }
        }
    }

    static Map<String, Object> selection(String root, int panel, List<String> pseudonyms) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("root", root);
        members.put("panel", panel);
        members.put("selected", pseudonyms);
        return members;
    }
}
