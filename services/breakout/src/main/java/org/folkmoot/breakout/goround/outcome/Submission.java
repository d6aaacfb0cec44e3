package org.folkmoot.breakout.goround.outcome;

import java.util.List;

/**
 * What a room sends in, as it was typed.
 *
 * @param revision one more than what the sender saw or sent before, from 1
 * @param line "What shall we say?"
 * @param priorities the most important first; none are needed
 */
public record Submission(int revision, String line, List<String> priorities) {
    public Submission {
        priorities = List.copyOf(priorities);
    }
}
