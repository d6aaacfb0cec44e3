package org.folkmoot.counting.recount;

/**
 * A ballot as the list has it.
 *
 * @param selection its canonical text, such as {@code choices|4,6}
 */
record ListedBallot(String id, String area, String selection) {
    byte[] leaf() {
        return Hashing.ballot(id, area, selection);
    }
}
