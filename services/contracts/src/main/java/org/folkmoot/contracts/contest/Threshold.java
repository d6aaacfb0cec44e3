package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an option needs to be decided upon. Shares are exact fractions and have to be reached, not passed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Threshold.SimpleMajority.class, name = "simple-majority"),
    @JsonSubTypes.Type(value = Threshold.OfVoting.class, name = "of-voting"),
    @JsonSubTypes.Type(value = Threshold.OfMembers.class, name = "of-members")
})
public sealed interface Threshold {
    /** More than half of the ballots that are not blank. */
    record SimpleMajority() implements Threshold {}

    /** A share of all ballots, blank ones included. */
    record OfVoting(int numerator, int denominator) implements Threshold {
        public OfVoting {
            share(numerator, denominator);
        }
    }

    /** A share of all members of the panel, whether they vote or not. */
    record OfMembers(int numerator, int denominator) implements Threshold {
        public OfMembers {
            share(numerator, denominator);
        }
    }

    private static void share(int numerator, int denominator) {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("A share is a fraction above 0 and up to 1");
        }
    }
}
