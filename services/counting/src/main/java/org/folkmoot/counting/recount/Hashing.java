package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 of files, and the Merkle tree hash of RFC 6962, section 2.1, as it is defined there: by recursion. */
final class Hashing {
    private static final int BUFFER = 1 << 16;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashing() {}

    static byte[] file(Path path) throws IOException {
        var digest = sha256();
        try (var bytes = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    /** What a ballot's place in the tree says: its id, its area and its selection, parted by bars. */
    static byte[] ballot(String id, String area, String selection) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest((id + '|' + area + '|' + selection).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over leaf hashes in their order. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = split(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** The greatest power of two below a number of leaves. */
    static int split(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
