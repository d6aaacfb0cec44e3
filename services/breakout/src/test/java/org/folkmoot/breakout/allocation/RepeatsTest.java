package org.folkmoot.breakout.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.RoomSizes;
import org.junit.jupiter.api.Test;

/** Pairs that meet again, against what was worked out by hand. */
class RepeatsTest {
    private static final AreaTree ONE_AREA = AreaTree.of(-1);
    private static final Plan TOGETHER = Plan.together(1);

    private static List<Allocation> rounds(int people, int rounds, Plan plan) {
        var allocations = new ArrayList<Allocation>();
        var earlier = EarlierRounds.none();
        for (int round = 0; round < rounds; round++) {
            var allocation = new RoomAllocator(ONE_AREA).allocate(Crowds.alike(people), plan, earlier, 7 + round);
            allocations.add(allocation);
            earlier = earlier.and(allocation.rooms());
        }
        return allocations;
    }

    private static List<Long> repeats(List<Allocation> rounds) {
        return rounds.stream().map(round -> round.howWell().repeatPairs()).toList();
    }

    private static List<Long> bounds(List<Allocation> rounds) {
        return rounds.stream().map(round -> round.howWell().leastRepeatPairs()).toList();
    }

    @Test
    void nineInThreeRoundsMeetAgainAsRarelyAsCanBe() {
        // Rooms of five and four. A five that comes from two rooms has three of one and two of the other, which are 3 +
        // 1
        // pairs who met; a four has two and two, which are 1 + 1: six. In the third round 26 of the 36 pairs have met,
        // and
        // the two rooms seat 16, so six again at least; crossing over gives just that.
        var rounds = rounds(9, 3, TOGETHER);

        assertThat(repeats(rounds)).containsExactly(0L, 6L, 6L);
        assertThat(bounds(rounds)).containsExactly(0L, 6L, 6L);
    }

    @Test
    void aSingleRoomMeetsAgainEntirely() {
        // Seven people have 21 pairs, and one room.
        var rounds = rounds(7, 2, TOGETHER);

        assertThat(repeats(rounds)).containsExactly(0L, 21L);
        assertThat(bounds(rounds)).containsExactly(0L, 21L);
    }

    @Test
    void sixteenInFoursAreTheSocialGolfers() {
        // The affine plane of order four: sixteen people in four rooms of four can meet for five rounds without a
        // repeat,
        // and no more, since each has fifteen others. Three of these rounds are found.
        var plan = TOGETHER.withSizes(new RoomSizes(4, 4, 4));

        assertThat(repeats(rounds(16, 3, plan))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void manyHaveNoReasonToMeetAgain() {
        assertThat(repeats(rounds(138, 5, TOGETHER))).containsOnly(0L);
    }

    @Test
    void whoMergedHasMetToo() {
        // Given two rounds, and the rooms that were made of two in the second.
        var first = rounds(12, 1, TOGETHER).getFirst();
        var together = rounds(7, 1, TOGETHER).getFirst();
        var earlier = EarlierRounds.none().and(first.rooms()).and(together.rooms());

        assertThat(earlier.met(0, 6)).isTrue();
        assertThat(earlier.met(0, 400)).isFalse();
    }
}
