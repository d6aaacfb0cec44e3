package org.folkmoot.lottery.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.verify.reading.CsvTable;
import org.folkmoot.lottery.verify.reading.Findings;

/**
 * The panels in the hat.
 *
 * @param panels pseudonyms
 * @param counts by place in the pool: in how many panels
 */
record PanelTable(List<List<String>> panels, int[] counts) {
    static final String FILE = "panels.csv";

    /** Reads the panels, and checks each against the targets. */
    static Optional<PanelTable> read(
            byte[] content, PoolTable pool, TargetTable targets, int seats, Findings.At findings) {
        return CsvTable.read(FILE, content, List.of("panel", "pseudonyms"), findings)
                .map(rows -> {
                    var check = new Check(pool, targets, seats, findings);
                    List<List<String>> panels = new ArrayList<>();
                    for (List<String> row : rows) {
                        int number = panels.size();
                        if (!row.get(0).equals(String.valueOf(number))) {
                            findings.say(FILE, "the panel %d is numbered %s".formatted(number, row.get(0)));
                        }
                        List<String> members = List.of(row.get(1).split(" ", -1));
                        check.panel("panel " + number, members);
                        panels.add(members);
                    }
                    return new PanelTable(panels, check.counts);
                });
    }

    private static final class Check {
        private final PoolTable pool;
        private final TargetTable targets;
        private final int seats;
        private final Findings.At findings;
        private final List<List<Integer>> traits;
        private final int[] counts;

        Check(PoolTable pool, TargetTable targets, int seats, Findings.At findings) {
            this.pool = pool;
            this.targets = targets;
            this.seats = seats;
            this.findings = findings;
            traits = pool.rows().stream().map(row -> traits(row, targets)).toList();
            counts = new int[traits.size()];
        }

        /** The targets that a person counts for; values that are not among them have been reported with the pool. */
        private static List<Integer> traits(PoolTable.Row row, TargetTable targets) {
            List<Integer> places = new ArrayList<>();
            List<String> features = targets.features();
            for (int feature = 0; feature < features.size(); feature++) {
                Integer place = targets.places().get(new TargetTable.Trait(features.get(feature), row.value(feature)));
                if (place != null) {
                    places.add(place);
                }
            }
            return places;
        }

        void panel(String panel, List<String> members) {
            if (members.size() != seats) {
                findings.say(FILE, "%s has %d people instead of %d".formatted(panel, members.size(), seats));
            }
            int[] seated = new int[targets.targets().size()];
            Map<String, String> households = new HashMap<>();
            String before = "";
            for (String member : members) {
                if (member.compareTo(before) <= 0) {
                    findings.say(FILE, "%s has %s twice or not in the order of pseudonyms".formatted(panel, member));
                }
                before = member;
                Integer place = pool.places().get(member);
                if (place == null) {
                    findings.say(FILE, "%s has %s, who is not in the pool".formatted(panel, member));
                    continue;
                }
                counts[place]++;
                traits.get(place).forEach(trait -> seated[trait]++);
                String household = pool.rows().get(place).household();
                String other = household.isEmpty() ? null : households.put(household, member);
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
                                    .formatted(
                                            panel, seated[place], target.trait(), target.minimum(), target.maximum()));
                }
            }
        }
    }
}
