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
import org.folkmoot.bench.sortition.LotteryBench.Fast;
import org.folkmoot.bench.sortition.LotteryBench.Pair;
import org.folkmoot.bench.sortition.LotteryBench.Size;

/** What was measured of the two lotteries. */
record SortitionFigures(
        List<Pair> pairs, List<Fast> shared, Size panel, Drawn draw, int registered, List<Round> rounds) {
    static final Size TIMES_FASTER = new Size(1_727, 110);
    static final double LEAST_FASTER = 5;
    static final double MOST_APART = 1e-6;
    static final double MOST_SECONDS = 300;
    static final double MOST_OF_SORTING = 3;

    SortitionFigures {
        pairs = List.copyOf(pairs);
        shared = List.copyOf(shared);
        rounds = List.copyOf(rounds);
    }

    boolean held() {
        return pairs.stream().allMatch(SortitionFigures::holds)
                && draw.verified()
                && draw.selected() == panel.seats()
                && draw.seconds() <= MOST_SECONDS
                && InvitationBench.ratio(rounds) <= MOST_OF_SORTING;
    }

    private static boolean holds(Pair pair) {
        boolean agrees = pair.reference()
                .map(reference -> pair.apart(reference) <= MOST_APART)
                .orElse(true);
        return agrees && (!pair.fast().size().equals(TIMES_FASTER) || pair.faster() >= LEAST_FASTER);
    }

    String table() {
        return ways() + "\n" + bars();
    }

    private FigureTable ways() {
        var ways =
                new FigureTable("leximin, 1,000 panels", "kinds", "method", "seconds", "smallest chance", "proven gap");
        for (Pair pair : pairs) {
            Fast fast = pair.fast();
            String name = name(fast.size());
            row(fast, ways);
            pair.reference()
                    .ifPresentOrElse(
                            reference -> ways.row(
                                    name,
                                    whole(fast.size().people()),
                                    "column generation",
                                    decimals(reference.seconds()),
                                    chance(reference.optimum()),
                                    gap(reference.gap())),
                            () -> ways.row(name, "", "column generation", "> " + whole(pair.patience()), "", ""));
        }
        shared.forEach(fast -> row(fast, ways));
        return ways;
    }

    private static void row(Fast fast, FigureTable ways) {
        ways.row(
                name(fast.size()),
                whole(fast.kinds()),
                fast.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                decimals(fast.seconds()),
                chance(fast.optimum()),
                gap(fast.gap()));
    }

    private FigureTable bars() {
        var bars = new FigureTable("", "measured", "has to be");
        for (Pair pair : pairs) {
            String name = name(pair.fast().size());
            pair.reference()
                    .ifPresent(reference -> bars.row(
                            name + ": chances apart at most", gap(pair.apart(reference)), "<= " + gap(MOST_APART)));
            bars.row(
                    name + ": times faster",
                    (pair.reference().isPresent() ? "" : "> ") + decimals(pair.faster()),
                    pair.fast().size().equals(TIMES_FASTER) ? ">= " + whole(LEAST_FASTER) : "");
        }
        bars.row(
                name(panel) + ": seconds from the pool to the proof",
                decimals(draw.seconds()),
                "<= " + whole(MOST_SECONDS));
        bars.row("  method", draw.method(), "");
        bars.row("  proven gap", gap(draw.certifiedGap()), "");
        bars.row("  seconds of the verifier", decimals(draw.verifySeconds()), "");
        bars.row("  verified", draw.verified() ? "yes" : "no", "yes");
        bars.row(
                "invitations from %,d, of HMAC and sort".formatted(registered),
                decimals(InvitationBench.ratio(rounds)),
                "<= " + whole(MOST_OF_SORTING));
        bars.row("  seconds of HMAC and sort", decimals(median(rounds, Round::sorted)), "");
        bars.row("  seconds of the lottery", decimals(median(rounds, Round::drawn)), "");
        bars.row("  seconds of sealing before it", decimals(median(rounds, Round::sealed)), "");
        return bars;
    }

    private static String chance(double probability) {
        return "%.6f".formatted(probability);
    }

    private static String gap(double probability) {
        return "%.1e".formatted(probability);
    }

    private static String name(Size size) {
        return "%,d/%,d".formatted(size.people(), size.seats())
                + (size.sharing() == 0 ? "" : ", %d %% share".formatted(size.sharing()));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pools", pairs.stream().map(pair -> json(pair)).toList());
        json.put("shared", shared.stream().map(fast -> json(fast)).toList());
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
        Map<String, Object> json = json(pair.fast());
        json.put("faster", rounded(pair.faster()));
        json.put("referenceFinished", pair.reference().isPresent());
        pair.reference().ifPresent(reference -> {
            json.put("referenceSeconds", rounded(reference.seconds()));
            json.put("referenceSmallest", reference.optimum());
            json.put("referenceGap", reference.gap());
            json.put("apart", pair.apart(reference));
        });
        return json;
    }

    private static Map<String, Object> json(Fast fast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("people", fast.size().people());
        json.put("seats", fast.size().seats());
        json.put("sharing", fast.size().sharing());
        json.put("kinds", fast.kinds());
        json.put("seconds", rounded(fast.seconds()));
        json.put("method", fast.method());
        json.put("smallest", fast.optimum());
        json.put("gap", fast.gap());
        return json;
    }
}
