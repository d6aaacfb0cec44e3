package org.folkmoot.lottery.beacon;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/**
 * drand's quicknet, run by the League of Entropy: every three seconds its members sign the number of the round together.
 * A BLS signature is unique, so nobody can choose between several, and nobody knows it before enough members have signed.
 * Scheme bls-unchained-g1-rfc9380: signatures in G1, the key in G2.
 */
public final class Quicknet {
    /** The hash that names the chain. */
    public static final String CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    static final String KEY =
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                    + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";

    private static final String DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
    private static final Instant GENESIS = Instant.ofEpochSecond(1_692_803_367);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private Quicknet() {}

    /** When a round is signed. */
    public static Instant timeOf(long round) {
        return GENESIS.plus(PERIOD.multipliedBy(round - 1));
    }

    /** The first round that is not signed before a moment. */
    public static long firstRoundFrom(Instant moment) {
        if (!moment.isAfter(GENESIS)) {
            return 1;
        }
        Duration since = Duration.between(GENESIS, moment);
        long periods = since.dividedBy(PERIOD);
        return PERIOD.multipliedBy(periods).equals(since) ? periods + 1 : periods + 2;
    }

    static byte[] randomness(long round, byte[] signature) {
        if (!signed(round, signature, HexFormat.of().parseHex(KEY))) {
            throw new BeaconRefusedException(
                    "drand's quicknet has not signed round %d with this signature: %s. Copy both again from"
                                    .formatted(round, HexFormat.of().formatHex(signature))
                            + " https://api.drand.sh/" + CHAIN + "/public/" + round);
        }
        return sha256(signature);
    }

    static boolean signed(long round, byte[] signature, byte[] key) {
        byte[] message = sha256(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
        try {
            var point = new P1_Affine(signature);
            var keyPoint = new P2_Affine(key);
            return !point.is_inf()
                    && point.in_group()
                    && point.core_verify(keyPoint, true, message, DOMAIN) == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException notAPoint) {
            // blst names what is wrong with an encoding by a bare RuntimeException.
            return false;
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
