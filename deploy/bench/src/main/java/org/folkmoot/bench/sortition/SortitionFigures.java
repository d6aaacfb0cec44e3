package org.folkmoot.bench.sortition;

import static org.folkmoot.bench.report.Figures.decimals;
import static org.folkmoot.bench.report.Figures.median;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.bench.sortition.DrawBench.Drawn;
import org.folkmoot.bench.sortition.InvitationBench.Round;
import org.folkmoot.bench.sortition.LotteryBench.Pair;
import org.folkmoot.bench.sortition.LotteryBench.Run;
import org.folkmoot.bench.sortition.LotteryBench.Size;

/** What was measured of the two lotteries. */
record SortitionFigures(List<Pair> pairs, Size panel, Drawn draw, int registered, List<Round> rounds) {
    static final Size TIMES_FASTER = new Size(1_727, 110);
    static final double LEAST_FASTER = 5;
    static final double MOST_APART = 1e-6;
    static final double MOST_SECONDS = 300;
    static final double MOST_OF_SORTING = 3;

    SortitionFigures {
        pairs = List.copyOf(pairs);
        rounds = List.copyOf(rounds);
    }

    boolean held() {
        return pairs.stream().filter(pair -> pair.reference().isPresent()).allMatch(this::agrees)
                && draw.verified()
                && draw.selected() == panel.seats()
                && draw.seconds() <= MOST_SECONDS
                && InvitationBench.ratio(rounds) <= MOST_OF_SORTING;
    }

    private boolean agrees(Pair pair) {
        return pair.apart() <= MOST_APART && (!pair.size().equals(TIMES_FASTER) || pair.faster() >= LEAST_FASTER);
    }

    String table() {
        var ways = new FigureTable("leximin, 1,000 panels", "kinds", "method", "seconds", "smallest chance", "proven gap");
        for (Pair pair : pairs) {
            row(ways, pair, pair.fast());
            pair.reference().ifPresent(run -> row(ways, pair, run));
        }
        var bars = new FigureTable("", "measured", "has to be");
        for (Pair pair : pairs) {
            pair.reference().ifPresent(_ -> {
                bars.row(name(pair.size()) + ": chances apart at most", "%.1e".formatted(pair.apart()), "<= 1e-6");
                bars.row(
                        name(pair.size()) + ": times faster",
                        decimals(pair.faster()),
                        pair.size().equals(TIMES_FASTER) ? ">= " + whole(LEAST_FASTER) : "");
            });
        }
        bars.row(name(panel) + ": seconds from the pool to the proof", decimals(draw.seconds()), "<= " + whole(MOST_SECONDS));
        bars.row("  by", draw.method() + ", gap " + "%.1e".formatted(draw.certifiedGap()), "");
        bars.row("  seconds of the verifier", decimals(draw.verifySeconds()), "");
        bars.row("  verified", draw.verified() ? "yes" : "no", "yes");
        bars.row(
                "invitations of %,d, of HMAC and sort".formatted(registered),
                decimals(InvitationBench.ratio(rounds)),
                "<= " + whole(MOST_OF_SORTING));
        bars.row("  seconds of HMAC and sort", decimals(median(rounds, Round::sorted)), "");
        bars.row("  seconds of the lottery", decimals(median(rounds, Round::drawn)), "");
        bars.row("  seconds of sealing before it", decimals(median(rounds, Round::sealed)), "");
        return ways + "\n" + bars;
    }

    private static void row(FigureTable table, Pair pair, Run run) {
        table.row(
                name(pair.size()),
                whole(pair.kinds()),
                run.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                decimals(run.seconds()),
                "%.6f".formatted(run.optimum()),
                "%.1e".formatted(run.gap()));
    }

    private static String name(Size size) {
        return "%,d/%,d".formatted(size.people(), size.seats());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pools", pairs.stream().map(SortitionFigures::json).toList());
        json.put("drawSeconds", rounded(draw.seconds()));
        json.put("drawGap", draw.certifiedGap());
        json.put("drawMethod", draw.method());
        json.put("verifySeconds", rounded(draw.verifySeconds()));
        json.put("verified", draw.verified());
        json.put("registered", registered);
        json.put("ratio", rounded(InvitationBench.ratio(rounds)));
        json.put("bar", MOST_OF_SORTING);
        json.put("sortedSeconds", rounded(median(rounds, Round::sorted)));
        json.put("drawnSeconds", rounded(median(rounds, Round::drawn)));
        json.put("sealedSeconds", rounded(median(rounds, Round::sealed)));
        return json;
    }

    private static Map<String, Object> json(Pair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("people", pair.size().people());
        json.put("seats", pair.size().seats());
        json.put("kinds", pair.kinds());
        json.put("seconds", rounded(pair.fast().seconds()));
        json.put("method", pair.fast().method());
        json.put("smallest", pair.fast().optimum());
        json.put("gap", pair.fast().gap());
        pair.reference().ifPresent(run -> {
            json.put("referenceSeconds", rounded(run.seconds()));
            json.put("referenceSmallest", run.optimum());
            json.put("referenceGap", run.gap());
            json.put("apart", pair.apart());
            json.put("faster", rounded(pair.faster()));
        });
        return json;
    }
}
