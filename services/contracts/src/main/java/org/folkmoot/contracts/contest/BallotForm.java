package org.folkmoot.contracts.contest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a voter may mark. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BallotForm.OneChoice.class, name = "one-choice"),
    @JsonSubTypes.Type(value = BallotForm.Approval.class, name = "approval")
})
public sealed interface BallotForm {
    /** The most options one ballot may name. */
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
            if (most < 1) {
                throw new IllegalArgumentException("An approval ballot names at least one option");
            }
        }
    }
}
