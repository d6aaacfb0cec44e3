package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a voter may mark. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BallotForm.OneChoice.class, name = "one-choice"),
    @JsonSubTypes.Type(value = BallotForm.Approval.class, name = "approval"),
    @JsonSubTypes.Type(value = BallotForm.Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = BallotForm.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = BallotForm.Points.class, name = "points")
})
public sealed interface BallotForm {
    /** The most options one ballot may name; 0 where the answer is a number. */
    int most();

    /** Exactly one option. */
    record OneChoice() implements BallotForm {
        @Override
        public int most() {
            return 1;
        }
    }

    /** From one up to {@code most} options. */
    record Approval(int most) implements BallotForm {
        public Approval {
            atLeastOne(most, "An approval ballot names at least one option");
        }
    }

    /**
     * From one up to {@code most} options, the best first; those that are not named are behind all that are.
     *
     * @param ties whether options may share a rank
     */
    record Ranking(int most, boolean ties) implements BallotForm {
        public Ranking {
            atLeastOne(most, "A ranking names at least one option");
        }
    }

    /**
     * A whole number on a scale: {@code least}, {@code least + step} and so on up to {@code greatest}. The contest has no
     * options; wherever an option's id stands in a count, the number stands there as text.
     *
     * @param unit what is counted, such as {@code %}; for people, never for counting
     */
    record Amount(long least, long greatest, long step, String unit) implements BallotForm {
        /** The most different answers a scale may have. */
        public static final int MOST_STEPS = 1_000;

        public Amount {
            if (least < 0 || step < 1 || greatest <= least || (greatest - least) % step != 0) {
                throw new IllegalArgumentException(
                        "A scale goes from 0 or more, in whole steps of at least 1, up to its greatest amount");
            }
            if ((greatest - least) / step > MOST_STEPS) {
                throw new IllegalArgumentException("A scale has at most " + MOST_STEPS + " steps");
            }
        }

        @Override
        public int most() {
            return 0;
        }

        /** Whether an answer lies on the scale. */
        public boolean has(long amount) {
            return amount >= least && amount <= greatest && (amount - least) % step == 0;
        }
    }

    /** Points to spread over the options, whole numbers; from one up to {@code points} of them in all. */
    record Points(int points) implements BallotForm {
        public Points {
            atLeastOne(points, "There is at least one point to spread");
        }

        @Override
        public int most() {
            return points;
        }
    }

    private static void atLeastOne(int number, String message) {
        if (number < 1) {
            throw new IllegalArgumentException(message);
        }
    }
}
