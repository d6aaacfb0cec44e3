package org.folkmoot.lottery.commitment;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Random names of ten hexadecimal digits; none twice, so one is short enough to be read out. */
public final class Pseudonyms {
    private static final int BYTES = 5;

    private final SecureRandom random;
    private final Set<String> given = new HashSet<>();

    public Pseudonyms(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        String pseudonym;
        do {
            random.nextBytes(bytes);
            pseudonym = HexFormat.of().formatHex(bytes);
        } while (!given.add(pseudonym));
        return pseudonym;
    }
}
