package org.folkmoot.web.outcome;

import java.util.List;

/**
 * What one rule makes of the ballots.
 *
 * @param rule its name on the command line
 * @param title its name for people
 * @param explanation how it counts, in a sentence
 * @param chosen labels of what it chooses
 * @param scoreName what its scores are
 * @param ties in words; empty when there were none
 */
public record RuleView(
        String rule,
        String title,
        String explanation,
        List<String> chosen,
        String scoreName,
        List<Score> scores,
        List<Statistic> statistics,
        List<String> ties,
        Rounds rounds) {
    /** @param chosen whether the rule chooses it */
    public record Score(String label, String score, boolean chosen) {}

    /** A figure and what it is called. */
    public record Statistic(String name, String value) {}

    /**
     * The rounds as a table: an option a row, a round a column.
     *
     * @param notes what came of each round
     */
    public record Rounds(List<Integer> numbers, List<Row> rows, List<String> notes) {
        /** @param scores empty text once the option is out */
        public record Row(String label, boolean chosen, List<String> scores) {}

        public boolean present() {
            return !numbers.isEmpty();
        }
    }

    /** What it chooses, as one text. */
    public String choice() {
        return chosen.isEmpty() ? "nothing" : String.join(" · ", chosen);
    }
}
