package org.folkmoot.sortition.randomness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.draw.BeaconPlan;

/** The randomness that will decide, fixed before anybody can know it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Randomness.Drand.class, name = "drand"),
    @JsonSubTypes.Type(value = Randomness.Sources.class, name = "rfc3797")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Randomness {
    /** When it can be known. */
    @JsonIgnore
    Instant knownFrom();

    BeaconPlan plan();

    /** A round of drand's quicknet. */
    record Drand(long round) implements Randomness {
        @Override
        public Instant knownFrom() {
            return Quicknet.timeOf(round);
        }

        @Override
        public BeaconPlan plan() {
            return new BeaconPlan.Round(round);
        }
    }

    /**
     * Public sources, as RFC 3797 wants them.
     *
     * @param sources what, of which day, which numbers in which order; one line each
     * @param knownAt when the last of them is public
     */
    record Sources(List<String> sources, Instant knownAt) implements Randomness {
        public Sources {
            sources = List.copyOf(sources);
        }

        @Override
        public Instant knownFrom() {
            return knownAt;
        }

        @Override
        public BeaconPlan plan() {
            return new BeaconPlan.Sources(sources);
        }
    }
}
