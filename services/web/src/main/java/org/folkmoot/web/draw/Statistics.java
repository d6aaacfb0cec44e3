package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;

/**
 * How likely people are to be drawn, as {@code statistics.json} of the draw protocol has it.
 *
 * @param maximum the largest probability of anybody
 * @param minimumOfOthers the smallest of all whom some panel can have
 * @param inNoPanel by pseudonym, whom no panel can have that meets the targets
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Statistics(double maximum, double minimumOfOthers, List<String> inNoPanel) {
    public Statistics {
        inNoPanel = List.copyOf(inNoPanel);
    }

    public String smallestChance() {
        return percent(minimumOfOthers);
    }

    public String largestChance() {
        return percent(maximum);
    }

    /** What everybody would have if no targets had to be met. */
    public static String equalChance(Commitment commitment) {
        return percent((double) commitment.seats() / commitment.people());
    }

    private static String percent(double probability) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * probability);
    }
}
