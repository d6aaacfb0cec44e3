package org.folkmoot.rehearsal.report;

import org.folkmoot.rehearsal.festival.Places;

/** A comparison for reading. */
public final class ComparisonTable {
    private ComparisonTable() {}

    public static String of(Comparison comparison) {
        return proposals(comparison) + "\n" + neighbourhoods(comparison);
    }

    private static String proposals(Comparison comparison) {
        var table = new TextTable("proposal", "by phone", "in rooms", "ours", "official", "difference");
        for (var row : comparison.proposals()) {
            table.row(
                    row.id() + "  " + row.name(),
                    row.individual(),
                    row.group(),
                    row.individual() + row.group(),
                    row.official(),
                    row.difference());
        }
        var voters = comparison.voters();
        table.row(
                "people who voted",
                voters.individual(),
                voters.group(),
                voters.ours(),
                voters.official(),
                voters.difference());
        return table.toString();
    }

    private static String neighbourhoods(Comparison comparison) {
        var table = new TextTable(
                "neighbourhood", "by phone", "in rooms", "people", "in the file", "votes", "in the file", "differing");
        for (var row : comparison.neighbourhoods()) {
            table.row(
                    Places.label(row.name()),
                    row.voters().individual(),
                    row.voters().group(),
                    row.voters().ours(),
                    row.voters().official(),
                    row.votes().ours(),
                    row.votes().official(),
                    row.withheld() ? "withheld" : row.differences());
        }
        return table.toString();
    }
}
