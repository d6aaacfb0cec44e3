package org.folkmoot.lottery.beacon;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** A value that decides a draw. */
public sealed interface Beacon {
    Pattern DRAND = Pattern.compile("drand:([1-9][0-9]{0,17}):([0-9a-f]+)");
    Pattern PUBLIC_SOURCES = Pattern.compile("rfc3797:(.*)");

    /**
     * A round of drand's quicknet.
     *
     * @param round from 1
     * @param signature a compressed point, 48 bytes in lower-case hexadecimal
     */
    record DrandRound(long round, String signature) implements Beacon {
        private static final int SIGNATURE_BYTES = 48;

        public DrandRound {
            if (signature.length() != 2 * SIGNATURE_BYTES || !signature.matches("[0-9a-f]*")) {
                throw new BeaconRefusedException(
                        "a signature of quicknet is %d lower-case hexadecimal digits, not %d: %s"
                                .formatted(2 * SIGNATURE_BYTES, signature.length(), signature));
            }
        }

        /**
         * The 32 bytes that the round gave to the world.
         *
         * @throws BeaconRefusedException when quicknet has not signed this round with this signature
         */
        public byte[] randomness() {
            return Quicknet.randomness(round, HexFormat.of().parseHex(signature));
        }
    }

    /**
     * What was drawn or published elsewhere, such as lottery numbers, as the key of RFC 3797.
     *
     * @param key each source's numbers with a point behind each, and a slash behind each source
     */
    record PublicSources(String key) implements Beacon {
        public PublicSources {
            if (!key.matches("[0-9A-Z./]{1,1000}/") || key.startsWith("/") || key.contains("//")) {
                throw new BeaconRefusedException(
                        "a key has a point behind each number and a slash behind each source, without spaces, as"
                                + " 9319./2.5.8.10.12./ has; this is not one: " + key);
            }
        }

        public int sources() {
            return (int) key.chars().filter(character -> character == '/').count();
        }
    }

    /** @throws BeaconRefusedException when the text is neither kind */
    static Beacon parse(String text) {
        var drand = DRAND.matcher(text);
        if (drand.matches()) {
            return new DrandRound(Long.parseLong(drand.group(1)), drand.group(2));
        }
        var sources = PUBLIC_SOURCES.matcher(text);
        if (sources.matches()) {
            return new PublicSources(sources.group(1));
        }
        throw new BeaconRefusedException(
                "a beacon is drand:ROUND:SIGNATURE (lower-case hexadecimal) or rfc3797:KEY, not " + text);
    }
}
