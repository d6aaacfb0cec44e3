package org.folkmoot.lottery.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.fair.Objective;

/**
 * What is agreed on before the lottery is computed.
 *
 * @param seats people in a panel
 * @param panels how many lie in the hat
 * @param rehearsal the beacon is known already, so the draw shows how it works and nothing else
 * @param replaces whose seats are filled, if the draw is for replacements
 */
public record Terms(
        int seats,
        Objective objective,
        int panels,
        Instant frozenAt,
        BeaconPlan beacon,
        boolean rehearsal,
        Optional<Replaces> replaces) {
    /** What is published tells whole seconds. */
    public Terms {
        frozenAt = frozenAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The seats of an earlier draw that have become free.
     *
     * @param number of the replacement, from 1
     * @param draw root of the first draw
     * @param previous root of the draw before this one: the first, or the replacement before
     * @param outOfOffice pseudonyms of those who leave now
     * @param held pseudonyms of those who stay
     */
    public record Replaces(int number, String draw, String previous, List<String> outOfOffice, List<String> held) {
        Map<String, Object> published() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("number", number);
            members.put("draw", draw);
            members.put("previous", previous);
            members.put("outOfOffice", outOfOffice);
            members.put("held", held);
            return members;
        }
    }
}
