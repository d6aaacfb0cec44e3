package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * A wave of invitations, drawn from all tickets that are sealed under its root.
 *
 * @param invitations how many are invited
 * @param byArea whether each area has its share
 * @param registered how many tickets there are
 * @param value the randomness; null until it is known
 * @param seed of the tickets; null until it is drawn
 * @param cutOffs empty until it is drawn
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Wave(
        int number,
        int invitations,
        boolean byArea,
        int registered,
        String root,
        Randomness randomness,
        Instant sealedAt,
        Instant answerBy,
        Instant drawnAt,
        String value,
        String seed,
        List<CutOff> cutOffs) {
    public Wave {
        cutOffs = cutOffs == null ? List.of() : List.copyOf(cutOffs);
    }

    /**
     * Who is invited of one area, or of all.
     *
     * @param stratum code of the area; empty for everybody
     * @param cutOff the highest ticket that is invited; null when none is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CutOff(String stratum, int tickets, int invited, String cutOff) {}

    public boolean drawn() {
        return drawnAt != null;
    }
}
