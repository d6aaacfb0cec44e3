package org.folkmoot.counting.profile;

/**
 * A ballot and how many voters of an area cast it.
 *
 * @param area empty where it is not known
 */
public record Counted<B extends Ballot>(B ballot, long count, String area) {
    public Counted {
        if (count < 1) {
            throw new IllegalArgumentException("a ballot is counted " + count + " times");
        }
    }

    public static <B extends Ballot> Counted<B> once(B ballot) {
        return new Counted<>(ballot, 1, "");
    }
}
