package org.folkmoot.lottery.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {
    /** Two couples of a 0 and a 1, a couple of two 0s, and a 0 who lives alone. */
    private static final PanelProblem PROBLEM = new PanelProblem(
            2, new int[2], new int[] {2, 2}, new int[][] {{0}, {1}, {1}, {0}, {0}, {0}, {0}}, new int[] {
                0, 0, 1, 1, 2, 2, PanelProblem.ALONE
            });

    @Test
    void takesThoseTogetherWhoseHouseholdsAreMadeUpAlike() {
        var kinds = Kinds.alike(PROBLEM);

        assertThat(kinds.members()).isDeepEqualTo(new int[][] {{0, 3}, {1, 2}, {4, 5}, {6}});
        assertThat(kinds.homes()).containsExactly(2, 1);
    }

    @Test
    void takesAtMostOneOfEachHousehold() {
        var kinds = Kinds.alike(PROBLEM);

        assertThat(kinds.most(0)).isEqualTo(2);
        assertThat(kinds.most(2)).isEqualTo(1);
        assertThat(kinds.byMakeup().get(0)).containsExactly(0, 1);
    }

    @Test
    void everybodyCanBeTheirOwnKind() {
        var kinds = Kinds.eachPerson(PROBLEM);

        assertThat(kinds.count()).isEqualTo(7);
        assertThat(kinds.homes()).containsExactly(1, 1, 1);
    }
}
