package org.folkmoot.lottery.verify.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Collects bytes as docs/sortition-protocol.md lists them, and hashes them. */
public final class Hash {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Hash octet(int value) {
        bytes.write(value);
        return this;
    }

    public Hash text(String text) {
        return octets(text.getBytes(StandardCharsets.UTF_8));
    }

    public Hash hex(String hex) {
        return octets(HexFormat.of().parseHex(hex));
    }

    public Hash octets(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /** A whole number, its most significant byte first. */
    public Hash number(long value, int length) {
        for (int position = length - 1; position >= 0; position--) {
            octet((int) (value >>> (Byte.SIZE * position)));
        }
        return this;
    }

    public byte[] raw() {
        return bytes.toByteArray();
    }

    public byte[] sha256() {
        return digest("SHA-256");
    }

    public byte[] md5() {
        return digest("MD5");
    }

    public static String sha256Hex(byte[] content) {
        return HexFormat.of().formatHex(new Hash().octets(content).sha256());
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
