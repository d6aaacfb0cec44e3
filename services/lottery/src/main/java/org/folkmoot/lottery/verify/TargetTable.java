package org.folkmoot.lottery.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.lottery.verify.reading.CsvTable;
import org.folkmoot.lottery.verify.reading.Findings;

/** The targets: for each value of each feature, how many of a panel at least and at most. */
record TargetTable(List<Target> targets, Map<Trait, Integer> places) {
    static final String FILE = "targets.csv";

    record Trait(String feature, String value) {
        @Override
        public String toString() {
            return feature + ": " + value;
        }
    }

    record Target(Trait trait, int minimum, int maximum) {}

    static Optional<TargetTable> read(byte[] content, Findings.At findings) {
        var rows = CsvTable.read(FILE, content, List.of("feature", "value", "min", "max"), findings);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Target> targets = new ArrayList<>();
        Map<Trait, Integer> places = new HashMap<>();
        for (List<String> row : rows.get()) {
            var trait = new Trait(row.get(0), row.get(1));
            if (!row.get(2).matches("0|[1-9][0-9]{0,8}") || !row.get(3).matches("0|[1-9][0-9]{0,8}")) {
                findings.say(FILE, trait + " has limits that are not whole numbers");
                return Optional.empty();
            }
            if (places.putIfAbsent(trait, targets.size()) != null) {
                findings.say(FILE, trait + " is in it twice");
                return Optional.empty();
            }
            targets.add(new Target(trait, Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))));
        }
        return Optional.of(new TargetTable(targets, places));
    }

    List<String> features() {
        Set<String> features = new LinkedHashSet<>();
        targets.forEach(target -> features.add(target.trait().feature()));
        return List.copyOf(features);
    }
}
