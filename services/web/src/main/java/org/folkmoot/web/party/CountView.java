package org.folkmoot.web.party;

import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.PartyPolicy;
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
    /** Why rooms send no numbers here; empty when this one does. */
    public String notCounted() {
        ContestDefinition definition = contest.definition();
        if (definition.electorate() instanceof Electorate.Panel) {
            return "This question is for the members of a panel. Rooms send no numbers.";
        }
        if (!definition.countsRooms()) {
            return "In this question everybody votes for themselves, on their own phone. Rooms send no numbers.";
        }
        return definition.rules().parties() == PartyPolicy.CERTIFIED && !party.certified()
                ? "This question counts only rooms with a certified host, and this room has none. Everybody here can still vote"
                        + " on their own phone."
                : "";
    }

    /** Whether numbers may be sent or changed now. */
    public boolean takesNumbers() {
        return phase.takesBallots() || mends();
    }

    /** Whether it is over, and the numbers that were set aside may still be lowered. */
    public boolean mends() {
        return result != null && result.suspended() && phase.isOver() && !contest.settled();
    }

    public boolean amounts() {
        return contest.definition().form() instanceof BallotForm.Amount;
    }

    public int phones() {
        return result == null ? 0 : result.votedByPhone();
    }

    public int remaining() {
        return Math.max(0, people - sheet.answered());
    }
}
