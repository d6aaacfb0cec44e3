package org.folkmoot.lottery.draw;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.form.CsvText;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.panel.PanelProblem;

/** The first half of a draw: everything is fixed but the panel. */
public final class Freezing {
    private static final String SOLVER_DOMAIN = "folkmoot.sortition.solver.v1";
    private static final int MOST_PANELS = 100_000;
    private static final int FEWEST_MOST_PANELS = 1_000;
    private static final int MOST_SEATS_OF_PANELS = 5_000_000;

    private Freezing() {}

    /** Computes the lottery over panels; {@code PanelLotteries.compute} with objective and number of panels filled in. */
    @FunctionalInterface
    public interface Lotteries {
        PanelLottery compute(PanelProblem problem, long seed);
    }

    /** Looks at a draw before it is one, and throws if anything is wrong with it: once frozen, it would stay. */
    @FunctionalInterface
    public interface Judge {
        void judge(Path draw) throws IOException;
    }

    /**
     * A frozen draw.
     *
     * @param root to be made public before the beacon is
     * @param inNoPanel ids of people whom no panel within the targets can have
     */
    public record Frozen(
            Path directory,
            String root,
            Statistics statistics,
            String method,
            BigDecimal certifiedGap,
            List<String> inNoPanel) {
        /** What both halves of a draw report. */
        public Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("minimum", statistics.minimum().doubleValue());
            figures.put("maximum", statistics.maximum().doubleValue());
            figures.put("gini", statistics.gini().doubleValue());
            figures.put("geometricMean", statistics.geometricMean().doubleValue());
            figures.put("certifiedGap", certifiedGap.doubleValue());
            figures.put("method", method);
            return figures;
        }
    }

    /** All panels have to fit in memory. */
    public static int mostPanels(int seats) {
        return Math.clamp(MOST_SEATS_OF_PANELS / Math.max(1, seats), FEWEST_MOST_PANELS, MOST_PANELS);
    }

    /** Refuses before anything long is computed. */
    public static void requireFree(Path out) {
        var directory = new DrawDirectory(out);
        if (directory.isThere()) {
            throw new DrawRefusedException(out + " exists; a frozen draw is never overwritten. Name another --out");
        }
        OtherDraws.requireNoneAround(out);
        if (!directory.canBeMade()) {
            throw new DrawRefusedException(
                    out + " cannot be made: what lies above it is no directory or must not be written to. Name another"
                            + " --out");
        }
    }

    public static Frozen freeze(
            FrozenPool pool, PeopleTable people, Terms terms, Lotteries lotteries, Judge judge, Path out)
            throws IOException {
        PanelLottery lottery =
                lotteries.compute(PanelProblem.of(pool.published(), terms.seats()), solverSeed(pool.root()));
        var publication = new Publication(pool, terms, lottery);
        Map<String, byte[]> published = publication.files();
        Map<String, byte[]> confidential = new LinkedHashMap<>();
        confidential.put(OpenedDraw.SALTS, salts(pool));
        confidential.put(OpenedDraw.PEOPLE, people.bytes());
        var directory = new DrawDirectory(out);
        directory.create(published, confidential, judge);
        return new Frozen(
                directory.root(),
                Sha256.hex(published.get(Publication.COMMITMENT)),
                publication.statistics(),
                publication.method(),
                publication.certifiedGap(),
                lottery.inNoPanel().stream()
                        .map(place -> pool.people().get(place).id())
                        .toList());
    }

    /** Anybody can compute it, so that anybody who has the program can compute the same panels. */
    static long solverSeed(byte[] poolRoot) {
        return ByteBuffer.wrap(new Sha256().with(SOLVER_DOMAIN).with(poolRoot).hash())
                .getLong();
    }

    private static byte[] salts(FrozenPool pool) {
        var byId = pool.people().stream().collect(Collectors.toMap(FrozenPool.Member::id, member -> member));
        var table = new CsvText().row("id", "pseudonym", "salt");
        byId.keySet().stream()
                .sorted()
                .map(byId::get)
                .forEach(member ->
                        table.row(member.id(), member.pseudonym(), member.salt().hex()));
        return table.bytes();
    }
}
