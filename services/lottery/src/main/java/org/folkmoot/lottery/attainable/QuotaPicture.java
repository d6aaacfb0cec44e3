package org.folkmoot.lottery.attainable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;

/** The test of the quotas as a picture (SVG): left what is attainable in seats, right what a step tighter costs. */
public final class QuotaPicture {
    private static final int NAMES = 230;
    private static final int WIDTH = 320;
    private static final int GAP = 60;
    private static final int TOP = 52;
    private static final int ROW = 28;
    private static final int LONGEST_NAME = 30;
    /** In percent, so that rounding does not look like a cost. */
    private static final double LEAST_SCALE = 1;

    private static final MathContext DIGITS = new MathContext(3);

    private final QuotaTest test;
    private final int bottom;
    private final double mostSeats;
    private final double mostLost;
    private final StringBuilder svg = new StringBuilder();

    private QuotaPicture(QuotaTest test) {
        this.test = test;
        bottom = TOP + ROW * test.quotas().size();
        mostSeats = test.quotas().stream()
                .mapToDouble(quota -> Math.max(quota.proportional(), quota.most()))
                .max()
                .orElse(1);
        mostLost = test.quotas().stream()
                .flatMap(quota -> Stream.of(quota.raised(), quota.lowered()))
                .filter(AttainableQuota.Tightening::possible)
                .mapToDouble(this::lost)
                .reduce(LEAST_SCALE, Math::max);
    }

    public static String of(QuotaTest test) {
        QuotaPicture picture = new QuotaPicture(test);
        picture.frame();
        int top = TOP;
        for (AttainableQuota quota : test.quotas()) {
            picture.row(quota, top + ROW / 2.0);
            top += ROW;
        }
        picture.legend();
        return picture.svg.append("</svg>\n").toString();
    }

    private void frame() {
        int width = NAMES + WIDTH + GAP + WIDTH + 80;
        int height = bottom + 120;
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img"\
                 aria-labelledby="title description" font-family="sans-serif" font-size="13">
                <title id="title">What quotas the pool can give, and what tightening them costs</title>
                <desc id="description">%s</desc>
                <rect width="%d" height="%d" fill="white"/>
                """, width, height, width, height, description(), width, height);
        text(NAMES + WIDTH / 2.0, 24, "middle", "Attainable, in seats");
        text(right(0) + WIDTH / 2.0, 24, "middle", "What one step tighter costs");
        double people = Math.max(1, step(mostSeats));
        for (int tick = 0; tick * people <= mostSeats; tick++) {
            axis(left(tick * people), String.format(Locale.ROOT, "%.0f", tick * people));
        }
        double percent = step(mostLost);
        for (int tick = 0; tick * percent <= mostLost; tick++) {
            axis(right(tick * percent), percent(tick * percent));
        }
        text(NAMES + WIDTH / 2.0, bottom + 40, "middle", "people on the panel");
        text(
                right(0) + WIDTH / 2.0,
                bottom + 40,
                "middle",
                "of the smallest chance, now " + percent(100 * test.minimumProbability()));
    }

    /** About five to an axis: 1, 2 or 5, or ten times as many, and so on. */
    private static double step(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length / 5)));
        double times = length / 5 / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        words.append(String.format(
                Locale.ROOT,
                "%d seats from %d people. As the quotas are, the smallest chance is at most %.2f %%.",
                test.seats(),
                test.people(),
                100 * test.minimumProbability()));
        for (AttainableQuota quota : test.quotas()) {
            words.append(String.format(
                    Locale.ROOT,
                    " %s: attainable %d to %d, quota %d to %d, %.1f in proportion; %.2f %% if it is at least %d, %.2f %%"
                            + " if it is at most %d.",
                    name(quota),
                    quota.least(),
                    quota.most(),
                    quota.quota().minimum(),
                    quota.quota().maximum(),
                    quota.proportional(),
                    100 * quota.raised().minimumProbability(),
                    quota.raised().change().to(),
                    100 * quota.lowered().minimumProbability(),
                    quota.lowered().change().to()));
        }
        test.undecided()
                .forEach(quota -> words.append(
                        String.format(Locale.ROOT, " %s: %s: not found out.", quota.feature(), quota.value())));
        return escaped(words.toString());
    }

    private void axis(double x, String label) {
        add("<path d=\"M%.1f %d V%d\" stroke=\"#ccc\"/>%n", x, TOP - 6, bottom);
        text(x, bottom + 18, "middle", label);
    }

    private void row(AttainableQuota quota, double middle) {
        String name = name(quota);
        text(
                NAMES - 12,
                middle + 4,
                "end",
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        bar(quota.least(), quota.most(), middle, 14, "fill=\"#9ecae1\"");
        bar(
                quota.quota().minimum(),
                Math.min(quota.quota().maximum(), mostSeats),
                middle,
                8,
                "fill=\"none\" stroke=\"#08306b\" stroke-width=\"1.5\"");
        add("<path d=\"M%.1f %.1f l5 5 l-5 5 l-5 -5 z\" fill=\"#d94801\"/>%n", left(quota.proportional()), middle - 5);
        step(quota.raised(), middle - 10, "l6 9 h-12 z", "#08306b");
        step(quota.lowered(), middle + 10, "l6 -9 h-12 z", "#d94801");
    }

    private void step(AttainableQuota.Tightening tightening, double tip, String triangle, String colour) {
        double cost = Math.min(mostLost, lost(tightening));
        add("<path d=\"M%.1f %.1f %s\" fill=\"%s\"/>%n", right(cost), tip, triangle, colour);
        if (!tightening.possible()) {
            text(right(cost) + 10, tip + 4, "start", "no panel");
        }
    }

    private void bar(double from, double to, double middle, double height, String style) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>%n",
                left(from), middle - height / 2, Math.max(2, left(to) - left(from)), height, style);
    }

    private void legend() {
        int y = bottom + 70;
        add("<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"14\" fill=\"#9ecae1\"/>%n", 20, y - 11);
        text(46, y, "start", "attainable while all other quotas hold");
        add("<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"8\" fill=\"none\" stroke=\"#08306b\"/>%n", 20, y + 14);
        text(46, y + 22, "start", "quota now");
        add("<path d=\"M150 %d l5 5 l-5 5 l-5 -5 z\" fill=\"#d94801\"/>%n", y + 13);
        text(162, y + 22, "start", "in proportion to the pool");
        int x = NAMES + WIDTH + GAP;
        add("<path d=\"M%d %d l6 9 h-12 z\" fill=\"#08306b\"/>%n", x + 8, y - 9);
        text(x + 22, y, "start", "if the minimum is raised by one");
        add("<path d=\"M%d %d l6 -9 h-12 z\" fill=\"#d94801\"/>%n", x + 8, y + 22);
        text(x + 22, y + 22, "start", "if the maximum is lowered by one");
    }

    private double left(double people) {
        return NAMES + WIDTH * people / mostSeats;
    }

    private double right(double lost) {
        return NAMES + WIDTH + GAP + WIDTH * lost / mostLost;
    }

    /** In percent of the smallest chance as the quotas are. */
    private double lost(AttainableQuota.Tightening tightening) {
        double now = test.minimumProbability();
        return now > 0 ? Math.max(0, 100 * (1 - tightening.minimumProbability() / now)) : 0;
    }

    private static String percent(double percent) {
        return BigDecimal.valueOf(percent).round(DIGITS).stripTrailingZeros().toPlainString() + " %";
    }

    private static String name(AttainableQuota quota) {
        return quota.quota().feature() + ": " + quota.quota().value();
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(words));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
