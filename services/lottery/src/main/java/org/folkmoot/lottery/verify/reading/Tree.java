package org.folkmoot.lottery.verify.reading;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * A Merkle tree from the left: two complete subtrees of one size become one at once; at the end what is left is joined
 * from the right. That is the shape of RFC 6962. However many leaves there are, one hash a level is kept.
 */
public final class Tree {
    private static final int HASH = 32;

    private record Subtree(byte[] hash, int leaves) {}

    private final byte[] domain;
    private final MessageDigest digest;
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private byte[] leaf = new byte[256];

    /** @param domain goes into each hash, so that it can be taken for nothing else */
    public Tree(String domain) {
        this.domain = domain.getBytes(StandardCharsets.US_ASCII);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Adds a leaf of these fields, each behind its length in four bytes. */
    public void add(byte[]... fields) {
        int length = 1 + domain.length;
        for (byte[] field : fields) {
            length += Integer.BYTES + field.length;
        }
        if (length > leaf.length) {
            leaf = new byte[2 * length];
        }
        int end = start(0);
        for (byte[] field : fields) {
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                leaf[end++] = (byte) (field.length >>> shift);
            }
            System.arraycopy(field, 0, leaf, end, field.length);
            end += field.length;
        }
        var added = new Subtree(hash(end), 1);
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == added.leaves()) {
            added = join(subtrees.pop(), added);
        }
        subtrees.push(added);
    }

    /** Of at least one leaf, in hexadecimal; afterwards the tree is empty. */
    public String root() {
        Subtree right = subtrees.pop();
        while (!subtrees.isEmpty()) {
            right = join(subtrees.pop(), right);
        }
        return HexFormat.of().formatHex(right.hash());
    }

    private Subtree join(Subtree left, Subtree right) {
        int end = start(1);
        System.arraycopy(left.hash(), 0, leaf, end, HASH);
        System.arraycopy(right.hash(), 0, leaf, end + HASH, HASH);
        return new Subtree(hash(end + 2 * HASH), left.leaves() + right.leaves());
    }

    private int start(int kind) {
        leaf[0] = (byte) kind;
        System.arraycopy(domain, 0, leaf, 1, domain.length);
        return 1 + domain.length;
    }

    private byte[] hash(int length) {
        byte[] hash = new byte[HASH];
        digest.update(leaf, 0, length);
        try {
            digest.digest(hash, 0, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes are enough", e);
        }
        return hash;
    }
}
