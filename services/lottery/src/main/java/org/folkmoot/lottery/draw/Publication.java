package org.folkmoot.lottery.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.form.CsvText;
import org.folkmoot.lottery.form.JsonText;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.lottery.pool.Quota;

/** The files that are published before the draw; docs/sortition-protocol.md describes each byte by byte. */
final class Publication {
    static final String FORMAT = "folkmoot-sortition-draw-1";
    static final String ALGORITHM = "folkmoot-lottery-1";

    static final String COMMITMENT = "commitment.json";
    static final String ROOT = "commitment.sha256";
    static final String POOL = "pool.csv";
    static final String TARGETS = "targets.csv";
    static final String PANELS = "panels.csv";
    static final String PROBABILITIES = "probabilities.csv";
    static final String STATISTICS = "statistics.json";

    private final FrozenPool pool;
    private final Terms terms;
    private final PanelLottery lottery;
    private final int[] counts;
    private final List<BigDecimal> intended;
    private final Statistics statistics;

    Publication(FrozenPool pool, Terms terms, PanelLottery lottery) {
        this.pool = pool;
        this.terms = terms;
        this.lottery = lottery;
        counts = new int[pool.people().size()];
        lottery.panels().forEach(panel -> Arrays.stream(panel).forEach(person -> counts[person]++));
        intended = Arrays.stream(lottery.intended())
                .map(probability -> Math.clamp(probability, 0, 1))
                .mapToObj(probability -> Statistics.decimal(probability, RoundingMode.HALF_UP))
                .toList();
        statistics = Statistics.of(counts, panels(), intended, new HashSet<>(lottery.inNoPanel()));
    }

    private int panels() {
        return lottery.panels().size();
    }

    Statistics statistics() {
        return statistics;
    }

    /** An upper bound, so it is never rounded down. */
    BigDecimal certifiedGap() {
        return Statistics.decimal(Math.max(0, lottery.certifiedGap()), RoundingMode.CEILING);
    }

    String method() {
        return lottery.method().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(POOL, poolTable());
        files.put(TARGETS, targetsTable());
        files.put(PANELS, panelsTable());
        files.put(PROBABILITIES, probabilitiesTable());
        files.put(STATISTICS, JsonText.of(statisticsMembers()));
        byte[] commitment = JsonText.of(commitment(files));
        files.put(COMMITMENT, commitment);
        files.put(
                ROOT,
                (Sha256.hex(commitment) + "  " + COMMITMENT + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return files;
    }

    private byte[] poolTable() {
        List<String> header = new ArrayList<>(List.of("pseudonym", "identity", "household"));
        header.addAll(pool.targets().features());
        var table = new CsvText().row(header);
        pool.people().forEach(member -> table.row(member.row().fields()));
        return table.bytes();
    }

    private byte[] targetsTable() {
        var table = new CsvText().row("feature", "value", "min", "max");
        for (Quota quota : pool.targets().quotas()) {
            table.row(quota.feature(), quota.value(), String.valueOf(quota.minimum()), String.valueOf(quota.maximum()));
        }
        return table.bytes();
    }

    private byte[] panelsTable() {
        var table = new CsvText().row("panel", "pseudonyms");
        for (int panel = 0; panel < panels(); panel++) {
            List<String> pseudonyms = Arrays.stream(lottery.panels().get(panel))
                    .mapToObj(this::pseudonym)
                    .sorted()
                    .toList();
            table.row(String.valueOf(panel), String.join(" ", pseudonyms));
        }
        return table.bytes();
    }

    private String pseudonym(int person) {
        return pool.people().get(person).pseudonym();
    }

    private byte[] probabilitiesTable() {
        var table = new CsvText().row("pseudonym", "panels", "probability", "intended");
        for (int person = 0; person < counts.length; person++) {
            table.row(
                    pseudonym(person),
                    String.valueOf(counts[person]),
                    Statistics.share(counts[person], panels()).toPlainString(),
                    intended.get(person).toPlainString());
        }
        return table.bytes();
    }

    private Map<String, Object> statisticsMembers() {
        Map<String, Object> members = new LinkedHashMap<>(statistics.published());
        members.put(
                "inNoPanel",
                lottery.inNoPanel().stream().map(this::pseudonym).sorted().toList());
        return members;
    }

    private Map<String, Object> commitment(Map<String, byte[]> files) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, Sha256.hex(content)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("algorithm", ALGORITHM);
        members.put("frozenAt", terms.frozenAt().toString());
        members.put("rehearsal", terms.rehearsal());
        members.put("people", counts.length);
        members.put("seats", terms.seats());
        members.put("objective", terms.objective().name().toLowerCase(Locale.ROOT));
        members.put("method", method());
        members.put("certifiedGap", certifiedGap());
        members.put("panels", panels());
        members.put("beacon", terms.beacon().published());
        members.put("poolRoot", HexFormat.of().formatHex(pool.root()));
        members.put("files", hashes);
        terms.replaces().ifPresent(replaces -> members.put("replaces", replaces.published()));
        return members;
    }
}
