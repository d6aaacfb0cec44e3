package org.folkmoot.lottery.fair;

import java.util.Arrays;
import org.folkmoot.lottery.panel.PanelProblem;

/** Small pools whose lotteries are known from elsewhere. */
final class Pools {
    private Pools() {}

    /**
     * The published example: gender (female 0, male 1) and leaning (liberal 2, conservative 3), each from 9 to 20 of
     * 20; one conservative woman, 99 liberal women, 100 conservative men.
     */
    static PanelProblem exampleSmall() {
        int[][] quotas = new int[200][];
        for (int person = 0; person < 200; person++) {
            quotas[person] = person == 0 ? new int[] {0, 3} : person < 100 ? new int[] {0, 2} : new int[] {1, 3};
        }
        return new PanelProblem(20, new int[] {9, 9, 9, 9}, new int[] {20, 20, 20, 20}, quotas, alone(200));
    }

    /** Two of four: any two of the last three clash on some feature, so that the first is in every panel. */
    static PanelProblem trap() {
        return new PanelProblem(
                2,
                new int[6],
                new int[] {1, 2, 1, 2, 1, 2},
                new int[][] {{1, 3, 5}, {0, 3, 4}, {0, 2, 5}, {1, 2, 4}},
                alone(4));
    }

    static int[] alone(int people) {
        int[] households = new int[people];
        Arrays.fill(households, PanelProblem.ALONE);
        return households;
    }
}
