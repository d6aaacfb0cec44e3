package org.folkmoot.breakout.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.breakout.allocation.check.RoomCheck;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;

/** Whatever the crowd: every hard rule by the check that shares no code, and figures that are what was counted by hand. */
class RoomPropertiesTest {
    private static final int MOST = 120;

    private final RoomAllocator allocator = new RoomAllocator(Crowds.TREE);

    @Provide
    Arbitrary<List<Attendee>> crowds() {
        return Crowds.upTo(MOST);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Crowds.plans();
    }

    @Property
    void keepsEveryHardRuleRoundAfterRound(
            @ForAll("crowds") List<Attendee> crowd, @ForAll("plans") Plan plan, @ForAll long seed) {
        var earlier = EarlierRounds.none();
        for (int round = 0; round < 3; round++) {
            var allocation = allocator.allocate(crowd, plan, earlier, seed + round);

            assertThat(RoomCheck.violations(crowd, Crowds.TREE, plan, allocation))
                    .isEmpty();
            earlier = earlier.and(allocation.rooms());
        }
    }

    @Property
    void sameSeedSameRoomsInWhateverOrderPeopleCome(
            @ForAll("crowds") List<Attendee> crowd, @ForAll("plans") Plan plan, @ForAll long seed) {
        var shuffled = new ArrayList<>(crowd);
        Collections.shuffle(shuffled, new Random(seed));
        var earlier = EarlierRounds.none()
                .and(allocator.allocate(crowd, plan, EarlierRounds.none(), 1).rooms());

        assertThat(allocator.allocate(shuffled, plan, earlier, seed))
                .isEqualTo(allocator.allocate(crowd, plan, earlier, seed));
    }

    @Property
    void reportsWhatCanBeCounted(
            @ForAll("crowds") List<Attendee> crowd, @ForAll("plans") Plan plan, @ForAll long seed) {
        var first = allocator.allocate(crowd, plan, EarlierRounds.none(), seed);
        var earlier = EarlierRounds.none().and(first.rooms());

        var second = allocator.allocate(crowd, plan, earlier, seed + 1);

        var report = second.howWell();
        assertThat(report.rooms()).isEqualTo(second.rooms().size());
        assertThat(report.seated() + second.unplaced().size()).isEqualTo(crowd.size());
        assertThat(report.repeatPairs())
                .isEqualTo(pairsInBoth(first, second))
                .isGreaterThanOrEqualTo(report.leastRepeatPairs());
        assertThat(report.withoutFacilitator())
                .isEqualTo((int) second.rooms().stream()
                        .filter(room -> room.people().stream()
                                .noneMatch(person -> crowd.get(person).facilitator()))
                        .count())
                .isGreaterThanOrEqualTo(report.leastWithoutInGroups());
        assertThat(report.leastWithoutInGroups()).isGreaterThanOrEqualTo(report.leastWithoutFacilitator());
        assertThat(report.variety()).isBetween(0.0, report.mostVariety());
    }

    private static long pairsInBoth(Allocation first, Allocation second) {
        long pairs = 0;
        for (var room : first.rooms()) {
            for (var other : second.rooms()) {
                long both =
                        room.people().stream().filter(other.people()::contains).count();
                pairs += both * (both - 1) / 2;
            }
        }
        return pairs;
    }
}
