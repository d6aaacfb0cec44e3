package org.folkmoot.rehearsal.festival;

import java.util.List;
import org.folkmoot.contracts.contest.OptionId;

/**
 * A ballot somebody sends by phone.
 *
 * @param last whether it is the one that has to count
 */
public record Cast(Voter voter, int sequence, List<OptionId> choices, boolean last) {
    public Cast {
        choices = List.copyOf(choices);
    }
}
