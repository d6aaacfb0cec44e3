package org.folkmoot.lottery.feasibility;

import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.file.Problem;

/**
 * What an examination of the pool found.
 *
 * @param problems empty when there is a panel
 * @param seats how many seats a panel that meets the targets can have; empty when none can, or when it is not known
 * @param smallestChange of the quotas so that there is a panel; empty when there is one, or when no change is enough
 */
public record Examination(List<Problem> problems, Optional<SeatRange> seats, List<Change> smallestChange) {
    public Examination {
        problems = List.copyOf(problems);
        smallestChange = List.copyOf(smallestChange);
    }
}
