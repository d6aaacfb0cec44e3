package org.folkmoot.lottery.fair;

import java.util.Arrays;
import org.folkmoot.lottery.panel.PanelLottery;

/**
 * A lottery and how it compares with what was aimed at.
 *
 * @param optimum the smallest chance before rounding, of those who are in any panel
 * @param ascending before rounding: everybody's chance, rising
 * @param certified nobody's share of the panels is further than one panel from the chance aimed at
 */
public record Computation(PanelLottery lottery, double optimum, double[] ascending, boolean certified) {
    private static final double NOISE = 1e-6;

    static Computation of(PanelLottery lottery) {
        double[] probabilities = lottery.probabilities();
        double[] intended = lottery.intended();
        double furthest = 0;
        double smallest = 1;
        for (int person = 0; person < intended.length; person++) {
            furthest = Math.max(furthest, Math.abs(probabilities[person] - intended[person]));
            if (!lottery.inNoPanel().contains(person)) {
                smallest = Math.min(smallest, intended[person]);
            }
        }
        return new Computation(
                lottery,
                smallest,
                Arrays.stream(intended).sorted().toArray(),
                furthest * lottery.panels().size() <= 1 + NOISE);
    }
}
