package org.folkmoot.lottery.feasibility;

import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.file.Problem;

/**
 * What an examination of the pool found.
 *
 * @param problems empty when there is a panel
 * @param seats how many seats a panel that meets the targets can have; empty when none can, or when it is not known
 * @param smallestChange of the quotas so that there is a panel; empty when there is one, when no change is enough, or
 *     when it is not known
 * @param decided whether it is known that there is a panel, or that there is none
 */
public record Examination(
        List<Problem> problems, Optional<SeatRange> seats, List<Change> smallestChange, boolean decided) {
    public Examination {
        problems = List.copyOf(problems);
        smallestChange = List.copyOf(smallestChange);
    }
}
