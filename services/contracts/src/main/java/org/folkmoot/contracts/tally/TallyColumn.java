package org.folkmoot.contracts.tally;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.folkmoot.contracts.contest.OptionId;

/**
 * One column of a tally.
 *
 * @param ballots voters counted: individual ballots, or people who answered in a room; blank ones included
 * @param counts for each option, or each amount of a scale: ballots that name it; of rankings those that name it first;
 *     of points their sum. One without any may be absent
 * @param blanks how many of the ballots are blank
 */
public record TallyColumn(
        long ballots,
        Map<OptionId, Long> counts,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long blanks) {
    public static final TallyColumn NONE = new TallyColumn(0, Map.of());

    public TallyColumn {
        counts = Map.copyOf(counts);
    }

    public TallyColumn(long ballots, Map<OptionId, Long> counts) {
        this(ballots, counts, 0);
    }

    @JsonCreator
    static TallyColumn of(
            @JsonProperty("ballots") long ballots,
            @JsonProperty("counts") Map<OptionId, Long> counts,
            @JsonProperty("blanks") Long blanks) {
        return new TallyColumn(ballots, counts, blanks == null ? 0 : blanks);
    }
}
