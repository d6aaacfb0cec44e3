package org.folkmoot.counting.format;

/** What stands in the cell of a rank that holds no option; an empty cell is skipped as well. */
public record RankLabels(String skipped, String overvote) {
    public static final RankLabels USUAL = new RankLabels("undervote", "overvote");
}
