package org.folkmoot.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.lottery.verify.reading.CsvTable;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Tree;

/** Everybody who could be drawn, under pseudonyms. */
record PoolTable(List<Row> rows, Map<String, Integer> places) {
    static final String FILE = "pool.csv";
    private static final String DOMAIN = "folkmoot.sortition.pool.v1";
    private static final int FIRST_FEATURE = 3;

    record Row(List<String> fields) {
        String pseudonym() {
            return fields.get(0);
        }

        String identity() {
            return fields.get(1);
        }

        String household() {
            return fields.get(2);
        }

        List<String> values() {
            return fields.subList(FIRST_FEATURE, fields.size());
        }

        String value(int feature) {
            return fields.get(FIRST_FEATURE + feature);
        }
    }

    static Optional<PoolTable> read(byte[] content, TargetTable targets, Findings.At findings) {
        List<String> header = new ArrayList<>(List.of("pseudonym", "identity", "household"));
        header.addAll(targets.features());
        return CsvTable.read(FILE, content, header, findings).map(rows -> {
            Map<String, Integer> places = new HashMap<>();
            Set<String> identities = new HashSet<>();
            List<Row> people = rows.stream().map(Row::new).toList();
            String before = "";
            for (Row row : people) {
                check(row, before, targets, findings);
                if (places.putIfAbsent(row.pseudonym(), places.size()) != null) {
                    findings.say(FILE, row.pseudonym() + " is in it twice");
                }
                if (!identities.add(row.identity())) {
                    findings.say(FILE, row.pseudonym() + " has the identity of somebody else");
                }
                before = row.pseudonym();
            }
            return new PoolTable(people, places);
        });
    }

    private static void check(Row row, String before, TargetTable targets, Findings.At findings) {
        if (!row.pseudonym().matches("[0-9a-f]{10}")
                || !row.identity().matches("[0-9a-f]{64}")
                || !row.household().matches("([0-9a-f]{10})?")) {
            findings.say(FILE, "the row of " + row.pseudonym() + " has a pseudonym or hash of another form");
        }
        if (row.pseudonym().compareTo(before) < 0) {
            findings.say(
                    FILE,
                    "%s stands behind %s; the order is that of the pseudonyms".formatted(row.pseudonym(), before));
        }
        List<String> features = targets.features();
        for (int feature = 0; feature < features.size(); feature++) {
            var trait = new TargetTable.Trait(features.get(feature), row.value(feature));
            if (!targets.places().containsKey(trait)) {
                findings.say(FILE, "%s has %s, which is not among the targets".formatted(row.pseudonym(), trait));
            }
        }
    }

    /** Who lives alone has no household; otherwise a favour would not show beside others who live alone. */
    void namePretendedHouseholds(Findings.At findings) {
        rows.stream()
                .filter(row -> !row.household().isEmpty())
                .collect(Collectors.groupingBy(Row::household, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(household -> household.size() == 1)
                .forEach(alone -> findings.say(
                        FILE,
                        alone.getFirst().pseudonym() + " has a household that nobody else has; it should be empty"));
    }

    String root() {
        var tree = new Tree(DOMAIN);
        rows.forEach(row -> tree.add(row.fields().stream()
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new)));
        return tree.root();
    }

    boolean has(String pseudonym) {
        return places.containsKey(pseudonym);
    }

    Row row(String pseudonym) {
        return rows.get(places.get(pseudonym));
    }
}
