package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * What was published before anybody could know the randomness, as {@code commitment.json} of the draw protocol has it.
 *
 * @param people who could be drawn
 * @param seats to be filled
 * @param beacon what decides
 * @param replaces null for a first draw
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Commitment(Instant frozenAt, int people, int seats, int panels, Randomness beacon, Replaces replaces) {
    /**
     * Whose seats are filled, by pseudonym.
     *
     * @param outOfOffice who leaves
     * @param held who stays
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Replaces(List<String> outOfOffice, List<String> held) {
        public Replaces {
            outOfOffice = List.copyOf(outOfOffice);
            held = List.copyOf(held);
        }
    }

    List<String> outOfOffice() {
        return replaces == null ? List.of() : replaces.outOfOffice();
    }

    List<String> held() {
        return replaces == null ? List.of() : replaces.held();
    }
}
