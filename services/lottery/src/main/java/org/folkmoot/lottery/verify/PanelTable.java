package org.folkmoot.lottery.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The panels in the hat.
 *
 * @param panels pseudonyms
 * @param counts by place in the pool: in how many panels
 */
record PanelTable(List<List<String>> panels, int[] counts) {
    static final String FILE = "panels.csv";

    /** Reads the panels, and checks each against the targets. */
    static Optional<PanelTable> read(byte[] content, PoolTable pool, TargetTable targets, int seats, Findings.At findings) {
        return CsvTable.read(FILE, content, List.of("panel", "pseudonyms"), findings)
                .map(rows -> {
                    var check = new Check(pool, targets, seats, findings);
                    int[] counts = new int[pool.rows().size()];
                    for (int number = 0; number < rows.size(); number++) {
                        if (!rows.get(number).get(0).equals(String.valueOf(number))) {
                            findings.say(FILE, "the panel %d is numbered %s"
                                    .formatted(number, rows.get(number).get(0)));
                        }
                        check.panel(number, members(rows.get(number).get(1)), counts);
                    }
                    return new PanelTable(
                            rows.stream().map(row -> members(row.get(1))).toList(), counts);
                });
    }

    private static List<String> members(String field) {
        return List.of(field.split(" ", -1));
    }

    private record Check(PoolTable pool, TargetTable targets, int seats, Findings.At findings) {
        void panel(int number, List<String> members, int[] counts) {
            String panel = "panel " + number;
            if (members.size() != seats) {
                findings.say(FILE, "%s has %d people instead of %d".formatted(panel, members.size(), seats));
            }
            int[] seated = new int[targets.targets().size()];
            Map<String, String> households = new HashMap<>();
            List<String> features = targets.features();
            String before = "";
            for (String member : members) {
                if (member.compareTo(before) <= 0) {
                    findings.say(FILE, "%s has %s twice or not in the order of pseudonyms".formatted(panel, member));
                }
                before = member;
                if (!pool.has(member)) {
                    findings.say(FILE, "%s has %s, who is not in the pool".formatted(panel, member));
                    continue;
                }
                counts[pool.places().get(member)]++;
                PoolTable.Row row = pool.row(member);
                for (int feature = 0; feature < features.size(); feature++) {
                    var trait = new TargetTable.Trait(features.get(feature), row.value(feature));
                    Integer place = targets.places().get(trait);
                    if (place != null) {
                        seated[place]++;
                    }
                }
                String other = row.household().isEmpty() ? null : households.put(row.household(), member);
                if (other != null) {
                    findings.say(FILE, "%s has %s and %s of one household".formatted(panel, other, member));
                }
            }
            quotas(panel, seated);
        }

        private void quotas(String panel, int[] seated) {
            for (int place = 0; place < seated.length; place++) {
                TargetTable.Target target = targets.targets().get(place);
                if (seated[place] < target.minimum() || seated[place] > target.maximum()) {
                    findings.say(
                            FILE,
                            "%s has %d people with %s; the targets ask for %d to %d"
                                    .formatted(panel, seated[place], target.trait(), target.minimum(), target.maximum()));
                }
            }
        }
    }
}
