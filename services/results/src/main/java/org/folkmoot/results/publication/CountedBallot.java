package org.folkmoot.results.publication;

import java.util.Comparator;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotId;

/**
 * A ballot that counts: no voter, no time, no sequence. Small, since a million may be held at once.
 *
 * @param high the first half of its id
 * @param low the second half
 * @param area the voter's own
 */
public record CountedBallot(long high, long low, AreaCode area, Marked marked) {
    /** As the texts of the ids are ordered, which is not how {@link UUID} compares. */
    public static final Comparator<CountedBallot> BY_ID = (one, other) -> {
        int first = Long.compareUnsigned(one.high, other.high);
        return first != 0 ? first : Long.compareUnsigned(one.low, other.low);
    };

    public static CountedBallot of(BallotId id, AreaCode area, Marked marked) {
        return new CountedBallot(
                id.value().getMostSignificantBits(), id.value().getLeastSignificantBits(), area, marked);
    }

    String id() {
        return new UUID(high, low).toString();
    }
}
