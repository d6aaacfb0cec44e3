package org.folkmoot.lottery.commitment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts that follow each other. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Sha256 with(int oneByte) {
        digest.update((byte) oneByte);
        return this;
    }

    public Sha256 with(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public Sha256 with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] hash() {
        return digest.digest();
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(new Sha256().with(content).hash());
    }
}
