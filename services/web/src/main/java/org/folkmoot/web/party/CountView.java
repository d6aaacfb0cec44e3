package org.folkmoot.web.party;

import java.util.List;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;

/**
 * The numbers of one question.
 *
 * @param result what voting has; null when it has nothing
 * @param people how many in the room can be counted here: the headcount less those who voted by phone, as far as known
 */
record CountView(
        ContestState contest,
        Phase phase,
        OwnParty party,
        RoomResult result,
        CountSheet sheet,
        int people,
        List<String> mistakes,
        Notice notice) {
    public int phones() {
        return result == null ? 0 : result.votedByPhone();
    }

    public int remaining() {
        return Math.max(0, people - sheet.answered());
    }
}
