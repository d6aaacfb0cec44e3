package org.folkmoot.contracts.tally;

import java.util.Map;
import org.folkmoot.contracts.contest.OptionId;

/**
 * One column of a tally.
 *
 * @param ballots voters counted: individual ballots, or people who answered in a room
 * @param counts votes for each option; an option without votes may be absent
 */
public record TallyColumn(long ballots, Map<OptionId, Long> counts) {
    public static final TallyColumn NONE = new TallyColumn(0, Map.of());

    public TallyColumn {
        counts = Map.copyOf(counts);
    }
}
