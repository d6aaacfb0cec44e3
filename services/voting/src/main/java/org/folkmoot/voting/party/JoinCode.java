package org.folkmoot.voting.party;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What people in the room type to join: eight characters that are not mistaken for each other when read out. */
record JoinCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern NOT_TYPED = Pattern.compile("[\\s-]");

    static JoinCode draw(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new JoinCode(drawn.toString());
    }

    /** Spaces, hyphens and case do not matter to people. */
    static JoinCode typed(String text) {
        return new JoinCode(NOT_TYPED.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    }
}
