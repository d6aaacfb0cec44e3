package org.folkmoot.lottery.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.folkmoot.lottery.commitment.Sha256;

/**
 * The root over a register: the tree of RFC 6962, section 2.1, with a domain of its own. Holds one hash for each level of
 * the tree, so that millions can go in one by one, in any order that is kept.
 */
public final class RegisterSeal {
    private static final String DOMAIN = "folkmoot.sortition.register.v1";
    private static final int LEAF = 0;
    private static final int NODE = 1;

    private final Deque<Subtree> complete = new ArrayDeque<>();
    private int size;

    /** @param leaves a power of two */
    private record Subtree(byte[] hash, int leaves) {}

    /**
     * Adds a person.
     *
     * @param leaf the salted commitment to their id, in lower-case hexadecimal
     * @param stratum from which they are drawn; may be empty
     */
    public void add(String leaf, String stratum) {
        Sha256 hash = new Sha256().with(LEAF).with(DOMAIN);
        field(hash, leaf);
        field(hash, stratum);
        var subtree = new Subtree(hash.hash(), 1);
        while (!complete.isEmpty() && complete.peek().leaves() == subtree.leaves()) {
            Subtree left = complete.pop();
            subtree = new Subtree(node(left.hash(), subtree.hash()), 2 * subtree.leaves());
        }
        complete.push(subtree);
        size++;
    }

    /** How many people are in. */
    public int size() {
        return size;
    }

    /** The root in lower-case hexadecimal, over at least one person. */
    public String root() {
        if (complete.isEmpty()) {
            throw new IllegalStateException("a register without anybody has no root");
        }
        byte[] root = null;
        for (Subtree subtree : complete) {
            root = root == null ? subtree.hash() : node(subtree.hash(), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return new Sha256().with(NODE).with(DOMAIN).with(left).with(right).hash();
    }

    /** Behind its length, so that no two leaves give the same bytes. */
    private static void field(Sha256 hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.with(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array())
                .with(bytes);
    }
}
