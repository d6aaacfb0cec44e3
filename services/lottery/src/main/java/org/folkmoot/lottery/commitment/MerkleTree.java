package org.folkmoot.lottery.commitment;

import java.util.List;

/**
 * The tree of RFC 6962, section 2.1, with a domain of its own: a hash of it can be taken for nothing else, nor a leaf for
 * a node.
 */
public final class MerkleTree {
    static final String DOMAIN = "folkmoot.sortition.pool.v1";

    private static final int LEAF = 0;
    private static final int NODE = 1;

    private MerkleTree() {}

    static Sha256 leaf() {
        return new Sha256().with(LEAF).with(DOMAIN);
    }

    static byte[] node(byte[] left, byte[] right) {
        return new Sha256().with(NODE).with(DOMAIN).with(left).with(right).hash();
    }

    /** The root over at least one leaf. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a tree needs a leaf");
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
