package org.folkmoot.lottery.verify;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree from the left: two complete subtrees of one size become one at once; at the end what is left is joined
 * from the right. That is the shape of RFC 6962.
 */
final class Tree {
    private static final String DOMAIN = "folkmoot.sortition.pool.v1";

    private record Subtree(byte[] hash, int leaves) {}

    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    void add(PoolTable.Row row) {
        Hash leaf = new Hash().octet(0).text(DOMAIN);
        for (String field : row.fields()) {
            byte[] bytes = new Hash().text(field).raw();
            leaf.number(bytes.length, Integer.BYTES).octets(bytes);
        }
        var added = new Subtree(leaf.sha256(), 1);
        while (!subtrees.isEmpty() && subtrees.peek().leaves() == added.leaves()) {
            added = join(subtrees.pop(), added);
        }
        subtrees.push(added);
    }

    byte[] root() {
        Subtree right = subtrees.pop();
        while (!subtrees.isEmpty()) {
            right = join(subtrees.pop(), right);
        }
        return right.hash();
    }

    private static Subtree join(Subtree left, Subtree right) {
        return new Subtree(
                new Hash()
                        .octet(1)
                        .text(DOMAIN)
                        .octets(left.hash())
                        .octets(right.hash())
                        .sha256(),
                left.leaves() + right.leaves());
    }
}
