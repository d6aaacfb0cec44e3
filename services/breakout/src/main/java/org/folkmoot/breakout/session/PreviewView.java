package org.folkmoot.breakout.session;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.breakout.plan.RoundPlan;
import org.folkmoot.breakout.session.PlannedRooms.Planned;

/**
 * What a round would be like if it were opened now, each figure beside what no arrangement could beat.
 *
 * @param unplaced people for whom there is no room, by the reason
 * @param variety absent, as is the most there could be, where the plan asks for none
 * @param milliseconds that the allocation took
 */
record PreviewView(
        int people,
        int seated,
        int rooms,
        Map<String, Long> unplaced,
        int undersizedRooms,
        int awayFromArea,
        long repeatPairs,
        long leastRepeatPairs,
        int withoutFacilitator,
        int leastWithoutFacilitator,
        Double variety,
        Double mostVariety,
        double milliseconds) {
    static PreviewView of(Planned planned, RoundPlan plan) {
        var howWell = planned.allocation().howWell();
        return new PreviewView(
                planned.people(),
                howWell.seated(),
                howWell.rooms(),
                planned.allocation().unplaced().stream()
                        .collect(Collectors.groupingBy(
                                unplaced -> unplaced.reason()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                                TreeMap::new,
                                Collectors.counting())),
                howWell.undersizedRooms(),
                howWell.awayFromArea(),
                howWell.repeatPairs(),
                howWell.leastRepeatPairs(),
                howWell.withoutFacilitator(),
                howWell.leastWithoutFacilitator(),
                plan.mixAreas() ? howWell.variety() : null,
                plan.mixAreas() ? howWell.mostVariety() : null,
                planned.allocated().toNanos() / 1e6);
    }
}
