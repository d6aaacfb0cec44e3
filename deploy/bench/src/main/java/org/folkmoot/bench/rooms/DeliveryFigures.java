package org.folkmoot.bench.rooms;

import static org.folkmoot.bench.report.Figures.median;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.bench.rooms.Delivery.Round;

/** What became of the rounds on packaged services. */
record DeliveryFigures(int people, int listeners, List<Round> rounds) {
    /** "Within seconds", in the median of the rounds: the services have just started when the first one comes. */
    static final double MOST_MILLIS = 10_000;

    DeliveryFigures {
        rounds = List.copyOf(rounds);
    }

    boolean held() {
        return missing() == 0 && wrong() == 0 && median(rounds, Round::delivered) <= MOST_MILLIS;
    }

    private long missing() {
        return rounds.stream().mapToLong(Round::missing).sum();
    }

    private long wrong() {
        return rounds.stream().mapToLong(Round::wrong).sum();
    }

    private double slowest() {
        return rounds.stream().mapToDouble(Round::delivered).max().orElse(0);
    }

    String table() {
        var titles = new String[rounds.size() + 2];
        titles[0] = "ms from the press of the button until";
        for (int round = 1; round <= rounds.size(); round++) {
            titles[round] = "round " + round;
        }
        titles[rounds.size() + 1] = "median";
        var times = new FigureTable(titles);
        row(times, "(allocation alone, in the preview before)", Round::allocated);
        row(times, "all %s are stored".formatted(whole(people)), Round::persisted);
        row(times, "the last assignment is published", Round::published);
        row(times, "half of %s listeners know their room".formatted(whole(listeners)), Round::median);
        row(times, "all of them know it", Round::delivered);
        var bars = new FigureTable("", "measured", "has to be");
        bars.row("delivery to all, median, ms", whole(median(rounds, Round::delivered)), "<= " + whole(MOST_MILLIS));
        bars.row("listeners that were told no room", whole(missing()), "0");
        bars.row("listeners that were told a wrong room", whole(wrong()), "0");
        return times + "\n" + bars;
    }

    private void row(FigureTable table, String what, ToDoubleFunction<Round> time) {
        var cells = new String[rounds.size() + 2];
        cells[0] = what;
        for (int round = 0; round < rounds.size(); round++) {
            cells[round + 1] = whole(time.applyAsDouble(rounds.get(round)));
        }
        cells[rounds.size() + 1] = whole(median(rounds, time));
        table.row(cells);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("listeners", listeners);
        json.put("rounds", rounds.size());
        json.put("rooms", rounds.stream().map(Round::rooms).toList());
        json.put("seated", rounds.stream().map(Round::seated).toList());
        json.put("allocatedMillis", rounded(median(rounds, Round::allocated)));
        json.put("persistedMillis", rounded(median(rounds, Round::persisted)));
        json.put("publishedMillis", rounded(median(rounds, Round::published)));
        json.put("deliveredToHalfMillis", rounded(median(rounds, Round::median)));
        json.put("deliveredMillis", rounded(median(rounds, Round::delivered)));
        json.put("slowestDeliveredMillis", rounded(slowest()));
        json.put("bar", MOST_MILLIS);
        json.put("missing", missing());
        json.put("wrong", wrong());
        return json;
    }
}
