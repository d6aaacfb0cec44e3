package org.folkmoot.web.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.web.facts.Amounts;

/** What a round would be like if it were opened now, each figure beside what no arrangement could beat. */
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
        double variety,
        double mostVariety,
        double milliseconds) {
    /** @param bound the best there could be; empty where none is known */
    record Line(String what, String figure, String bound) {}

    public String headline() {
        return Amounts.number(seated) + " of " + Amounts.number(people) + " people in " + Amounts.number(rooms)
                + (rooms == 1 ? " room." : " rooms.");
    }

    public List<Line> lines() {
        return Stream.concat(
                        unplaced == null
                                ? Stream.of()
                                : unplaced.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(entry -> line(
                                                "No seat: " + entry.getKey().replace('-', ' '), entry.getValue(), "")),
                        Stream.of(
                                line("Rooms with too few people", undersizedRooms, ""),
                                line("People away from their own area", awayFromArea, ""),
                                line("Pairs who have met before", repeatPairs, Amounts.number(leastRepeatPairs)),
                                line(
                                        "Rooms without a certified facilitator",
                                        withoutFacilitator,
                                        Amounts.number(leastWithoutFacilitator)),
                                new Line("How varied the rooms are", percent(variety), percent(mostVariety))))
                .toList();
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
