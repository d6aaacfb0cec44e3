package org.folkmoot.web.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.web.facts.Amounts;

/**
 * What a round would be like if it were opened now, each figure beside what no arrangement could beat.
 *
 * @param variety null where areas are not to be mixed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Preview(
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
    /** @param bound the best there could be; empty where none is known */
    record Line(String what, String figure, String bound) {}

    public String headline() {
        return Amounts.number(seated) + " of " + Amounts.number(people) + " people in " + Amounts.number(rooms)
                + (rooms == 1 ? " room." : " rooms.");
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (unplaced != null) {
            new TreeMap<>(unplaced)
                    .forEach((reason, number) -> lines.add(line("No seat: " + reason.replace('-', ' '), number, "")));
        }
        lines.add(line("Rooms with too few people", undersizedRooms, ""));
        lines.add(line("People away from their own area", awayFromArea, ""));
        lines.add(line("Pairs who have met before", repeatPairs, Amounts.number(leastRepeatPairs)));
        lines.add(line(
                "Rooms without a certified facilitator", withoutFacilitator, Amounts.number(leastWithoutFacilitator)));
        if (variety != null && mostVariety != null) {
            lines.add(new Line("How mixed the rooms are", percent(variety), percent(mostVariety)));
        }
        return lines;
    }

    public String computed() {
        return String.format(Locale.UK, "Worked out in %.1f seconds.", milliseconds / 1_000);
    }

    private static Line line(String what, long figure, String bound) {
        return new Line(what, Amounts.number(figure), bound);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
