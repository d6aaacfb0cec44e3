package org.folkmoot.lottery.invitation;

import java.util.BitSet;

/** Somebody would have had a second chance, or taken somebody else's place. */
public final class RepeatedIdsException extends RuntimeException {
    private final BitSet places;

    RepeatedIdsException(BitSet places) {
        super(places.cardinality() + " ids were entered before");
        this.places = places;
    }

    /** In order of entry from 0. */
    public BitSet places() {
        return (BitSet) places.clone();
    }
}
