package org.folkmoot.bench.rooms;

import static org.folkmoot.bench.report.Figures.decimals;
import static org.folkmoot.bench.report.Figures.median;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.bench.rooms.RoomsBench.Round;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.HowWell;

/** Medians over the rounds, and what came of the talks, which is the same each time. */
record RoomsFigures(
        RoomsBench.Size size,
        List<Round> rounds,
        List<Allocation> talks,
        long violations,
        Optional<DeliveryFigures> delivery) {
    static final double MOST_OF_SHUFFLE = 100;

    RoomsFigures {
        rounds = List.copyOf(rounds);
        talks = List.copyOf(talks);
    }

    boolean held() {
        return violations == 0
                && ratio() <= MOST_OF_SHUFFLE
                && delivery.map(DeliveryFigures::held).orElse(true);
    }

    /** Taken within a round, of the talk that took longest. */
    private double ratio() {
        return rounded(median(rounds, Round::ratio));
    }

    private double millis(int talk) {
        return median(rounds, round -> round.talks().get(talk).millis());
    }

    private double cpuMillis(int talk) {
        return median(rounds, round -> round.talks().get(talk).cpuMillis());
    }

    String table() {
        var times = new FigureTable("median of " + rounds.size() + " rounds", "ms", "CPU ms", "CPU us a person");
        row(
                times,
                "plain shuffle",
                median(rounds, round -> round.shuffle().millis()),
                median(rounds, round -> round.shuffle().cpuMillis()));
        for (int talk = 0; talk < talks.size(); talk++) {
            row(times, "rooms for talk " + (talk + 1), millis(talk), cpuMillis(talk));
        }
        var quality = new FigureTable("", "talk 1", "talk 2", "talk 3");
        each(quality, "rooms", well -> whole(well.rooms()));
        each(quality, "people seated", well -> whole(well.seated()));
        quality.row(cells("people without a seat", talk -> whole(talk.unplaced().size())));
        each(quality, "rooms below the least size", well -> whole(well.undersizedRooms()));
        each(quality, "people away from their locality", well -> whole(well.awayFromArea()));
        each(quality, "pairs who meet again", well -> whole(well.repeatPairs()));
        each(quality, "  of these groups at least", well -> whole(well.leastRepeatPairs()));
        each(quality, "rooms without a facilitator", well -> whole(well.withoutFacilitator()));
        each(quality, "  of these groups at least", well -> whole(well.leastWithoutInGroups()));
        each(quality, "  rooms less facilitators", well -> whole(well.leastWithoutFacilitator()));
        each(quality, "variety", well -> decimals(well.variety()));
        each(quality, "  of these groups at most", well -> decimals(well.mostVariety()));
        var bars = new FigureTable("", "measured", "has to be");
        bars.row("slowest talk, of the shuffle", decimals(ratio()), "<= " + whole(MOST_OF_SHUFFLE));
        bars.row("hard rules broken in all talks", whole(violations), "0");
        return times + "\n" + quality + "\n" + bars
                + delivery.map(delivered -> "\n" + delivered.table()).orElse("");
    }

    private void row(FigureTable table, String what, double millis, double cpuMillis) {
        table.row(what, decimals(millis), decimals(cpuMillis), decimals(cpuMillis * 1000 / size.people()));
    }

    private void each(FigureTable table, String what, Function<HowWell, String> figure) {
        table.row(cells(what, talk -> figure.apply(talk.howWell())));
    }

    private String[] cells(String what, Function<Allocation, String> figure) {
        var cells = new String[talks.size() + 1];
        cells[0] = what;
        for (int talk = 0; talk < talks.size(); talk++) {
            cells[talk + 1] = figure.apply(talks.get(talk));
        }
        return cells;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ratio", ratio());
        json.put("bar", MOST_OF_SHUFFLE);
        json.put("people", size.people());
        json.put("seed", size.seed());
        json.put(
                "shuffleMillis", rounded(median(rounds, round -> round.shuffle().millis())));
        json.put(
                "shuffleCpuMillis",
                rounded(median(rounds, round -> round.shuffle().cpuMillis())));
        json.put("millis", eachTalk(this::millis));
        json.put("cpuMillis", eachTalk(this::cpuMillis));
        json.put("violations", violations);
        json.put("rooms", each(HowWell::rooms));
        json.put("unplaced", talks.stream().map(talk -> talk.unplaced().size()).toList());
        json.put("undersizedRooms", each(HowWell::undersizedRooms));
        json.put("repeatPairs", each(HowWell::repeatPairs));
        json.put("leastRepeatPairs", each(HowWell::leastRepeatPairs));
        json.put("withoutFacilitator", each(HowWell::withoutFacilitator));
        json.put("leastWithoutInGroups", each(HowWell::leastWithoutInGroups));
        json.put("leastWithoutFacilitator", each(HowWell::leastWithoutFacilitator));
        json.put("variety", each(well -> rounded(well.variety())));
        json.put("mostVariety", each(well -> rounded(well.mostVariety())));
        json.put("rounds", rounds.size());
        delivery.ifPresent(delivered -> json.put("delivery", delivered.json()));
        return json;
    }

    private List<Double> eachTalk(Function<Integer, Double> figure) {
        return IntStream.range(0, talks.size())
                .mapToObj(talk -> rounded(figure.apply(talk)))
                .toList();
    }

    private List<Object> each(Function<HowWell, Object> figure) {
        return talks.stream().map(talk -> figure.apply(talk.howWell())).toList();
    }
}
