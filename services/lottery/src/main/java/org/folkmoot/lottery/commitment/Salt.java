package org.folkmoot.lottery.commitment;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What keeps an identity commitment from being opened by trying all ids; known to the organiser and the person alone.
 *
 * @param hex 16 bytes in lower-case hexadecimal
 */
public record Salt(String hex) {
    private static final String DOMAIN = "folkmoot.sortition.identity.v1";
    private static final int IDENTITY = 2;
    private static final int BYTES = 16;

    public Salt {
        if (!isSalt(hex)) {
            throw new IllegalArgumentException("a salt is 32 lower-case hexadecimal digits");
        }
    }

    public static boolean isSalt(String hex) {
        return Hexadecimal.is(hex, 2 * BYTES);
    }

    public static Salt draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    /** The commitment to an id, in lower-case hexadecimal. */
    public String commit(String id) {
        return HexFormat.of()
                .formatHex(new Sha256()
                        .with(IDENTITY)
                        .with(DOMAIN)
                        .with(HexFormat.of().parseHex(hex))
                        .with(id)
                        .hash());
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Salt";
    }
}
