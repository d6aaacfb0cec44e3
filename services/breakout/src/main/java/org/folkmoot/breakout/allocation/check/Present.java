package org.folkmoot.breakout.allocation.check;

import java.util.Map;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;

/** Who is there, and what the rules ask about them. */
record Present(Map<Integer, Attendee> people, AreaTree tree, Plan plan) {
    Present {
        people = Map.copyOf(people);
    }

    static boolean speaks(Attendee attendee, int language) {
        return (attendee.languages() >>> language & 1) == 1;
    }

    Attendee of(int person) {
        return people.get(person);
    }

    boolean speaks(int person, int language) {
        return language == Room.ANY_LANGUAGE || speaks(of(person), language);
    }

    /** Whether they could sit together for all that languages matter. */
    boolean understand(int person, int other) {
        return !plan.commonLanguage() || (of(person).languages() & of(other).languages()) != 0;
    }

    boolean needsWhatIsScarce(int person) {
        return (of(person).needs() & plan.limitedNeeds()) != 0;
    }

    boolean anyNeedsWhatIsScarce(Room room) {
        return room.people().stream().anyMatch(this::needsWhatIsScarce);
    }

    /** The area with whose people somebody should sit. */
    int area(Attendee attendee) {
        return tree.ancestor(attendee.area(), plan.depth());
    }

    /** Whether any number of people from the least on can be cut into rooms. */
    static boolean anyNumberFits(Plan plan) {
        return plan.sizes().most() >= 2 * plan.sizes().least() - 1;
    }
}
