package org.folkmoot.results.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1 (the same as in RFC 6962): leaf and node hashes are told apart by a first byte,
 * and a tree of any size splits at the greatest power of two below it. Complete subtrees are kept, so that a proof takes
 * only as many steps as the tree has levels, squared.
 */
final class MerkleTree {
    static final int HASH_LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Nodes nodes;
    private final long size;

    MerkleTree(Nodes nodes, long size) {
        this.nodes = nodes;
        this.size = size;
    }

    /** Where hashes of complete subtrees are. */
    interface Nodes {
        /** @param level 0 for leaves; the subtree has 2^level of them, from {@code index * 2^level} on */
        byte[] node(int level, long index) throws IOException;
    }

    static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    /** The leaf of a ballot: id, area and selection, parted by bars, which none of them but the last can hold. */
    static byte[] leaf(String ballotId, String unit, String selection) {
        return leaf((ballotId + '|' + unit + '|' + selection).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    byte[] root() throws IOException {
        return size == 0 ? sha256().digest() : hash(0, size);
    }

    /** The hashes beside the way from a leaf up to the root, the lowest first. */
    List<byte[]> path(long index) throws IOException {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Leaf " + index + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return path;
    }

    private byte[] hash(long from, long to) throws IOException {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.node(level, from >> level);
        }
        long middle = from + split(leaves);
        return node(hash(from, middle), hash(middle, to));
    }

    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
