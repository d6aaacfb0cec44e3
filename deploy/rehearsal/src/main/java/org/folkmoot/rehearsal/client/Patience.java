package org.folkmoot.rehearsal.client;

import java.time.Duration;

/**
 * How long, and how often, a request is repeated.
 *
 * @param whole after which the caller is told that there is no answer
 * @param first the pause before the first repetition; each one doubles it
 * @param longest the longest pause, also when the service asks for more: a room full of people would not wait either
 * @param each after which one attempt is given up
 */
public record Patience(Duration whole, Duration first, Duration longest, Duration each) {
    /** Outlasts the restart of a service on a busy machine. */
    public static final Patience OF_A_VOTER =
            new Patience(Duration.ofMinutes(3), Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(60));

    Duration pause(int repetition, Duration asked) {
        var doubled = first.multipliedBy(1L << Math.min(repetition, 16));
        var wanted = asked.compareTo(doubled) > 0 ? asked : doubled;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
