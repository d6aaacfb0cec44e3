package org.folkmoot.lottery.invitation;

import java.util.HexFormat;
import org.folkmoot.lottery.commitment.Hexadecimal;

/**
 * A person's number in the lottery: HMAC-SHA256 of their id under the seed, in hexadecimal, so that text order is the
 * order of the numbers.
 */
public record Ticket(String hex) implements Comparable<Ticket> {
    /** Hexadecimal digits of a ticket and of a seed. */
    static final int DIGITS = 64;

    public Ticket {
        if (!Hexadecimal.is(hex, DIGITS)) {
            throw new IllegalArgumentException("a ticket has 64 digits from 0 to f");
        }
    }

    static Ticket of(byte[] number) {
        return new Ticket(HexFormat.of().formatHex(number));
    }

    @Override
    public int compareTo(Ticket other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
