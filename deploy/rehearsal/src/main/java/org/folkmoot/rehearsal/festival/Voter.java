package org.folkmoot.rehearsal.festival;

import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;

/**
 * One person of the file as a participant.
 *
 * @param choice what the file says they voted
 */
public record Voter(String email, String name, AreaCode area, String age, String sex, List<OptionId> choice) {
    public Voter {
        choice = List.copyOf(choice);
    }

    /** Tens of thousands are kept in maps, and no two have the same address. */
    @Override
    public int hashCode() {
        return email.hashCode();
    }
}
