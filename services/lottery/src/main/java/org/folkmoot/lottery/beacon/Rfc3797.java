package org.folkmoot.lottery.beacon;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Publicly verifiable selection (RFC 3797, section 4): MD5 over the key between two copies of the number of the choice,
 * from 0, of 16 bits; the remainder says which of those that are left is chosen. MD5 is weak against somebody who makes
 * two texts with the same hash; here nobody can make the text.
 */
public final class Rfc3797 {
    private Rfc3797() {}

    /** The numbers chosen from 1 to {@code pool}, in the order of choice. */
    public static List<Integer> select(String key, int pool, int count) {
        List<Integer> left =
                new ArrayList<>(IntStream.rangeClosed(1, pool).boxed().toList());
        List<Integer> chosen = new ArrayList<>();
        for (int choice = 0; choice < count; choice++) {
            var hash = new BigInteger(1, digest(key, choice));
            chosen.add(left.remove(hash.mod(BigInteger.valueOf(left.size())).intValueExact()));
        }
        return chosen;
    }

    /** The hash behind a choice, from 0, in lower-case hexadecimal. */
    public static String hash(String key, int choice) {
        return HexFormat.of().formatHex(digest(key, choice));
    }

    private static byte[] digest(String key, int choice) {
        byte[] number =
                ByteBuffer.allocate(Short.BYTES).putShort((short) choice).array();
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(number);
            digest.update(key.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(number);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
