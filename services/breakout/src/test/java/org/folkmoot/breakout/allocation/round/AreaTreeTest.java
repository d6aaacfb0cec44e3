package org.folkmoot.breakout.allocation.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AreaTreeTest {
    /** 0 holds 1 and 4; 1 holds 2 and 3; 5 is a country of its own. */
    private static final AreaTree TREE = AreaTree.of(-1, 0, 1, 1, 0, -1);

    @Test
    void everywhereStandsAboveAllRoots() {
        assertThat(TREE.everywhere()).isEqualTo(6);
        assertThat(TREE.parent(0)).isEqualTo(6);
        assertThat(TREE.parent(6)).isEqualTo(-1);
        assertThat(TREE.depth(6)).isZero();
        assertThat(TREE.depth(5)).isEqualTo(1);
        assertThat(TREE.depth(3)).isEqualTo(3);
    }

    @Test
    void findsWhereAreasMeet() {
        assertThat(TREE.meeting(2, 3)).isEqualTo(1);
        assertThat(TREE.meeting(2, 1)).isEqualTo(1);
        assertThat(TREE.meeting(2, 4)).isZero();
        assertThat(TREE.meeting(2, 5)).isEqualTo(6);
        assertThat(TREE.ancestor(2, 1)).isZero();
        assertThat(TREE.ancestor(4, 3)).isEqualTo(4);
    }

    @Test
    void eachAreaComesRightAfterThoseInIt() {
        assertThat(TREE.childrenFirst()).containsExactly(2, 3, 1, 4, 0, 5, 6);
        assertThat(TREE.within(1)).isEqualTo(3);
        assertThat(TREE.within(0)).isEqualTo(5);
        assertThat(TREE.within(6)).isEqualTo(7);
    }

    @Test
    void refusesWhatIsNoForest() {
        assertThatThrownBy(() -> AreaTree.of(1, 0)).hasMessage("Area 0 lies in itself");
        assertThatThrownBy(() -> AreaTree.of(-1, 2)).hasMessage("Area 1 lies in an unknown one");
    }
}
