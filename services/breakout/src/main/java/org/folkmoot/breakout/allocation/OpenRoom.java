package org.folkmoot.breakout.allocation;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;

/**
 * A room as it is now, with those who are in it or expected back.
 *
 * @param number from 0
 * @param area that it was opened for
 * @param party whose room it is, or {@link Attendee#NO_PARTY}
 * @param offers the needs that are met in it, bit by bit
 */
public record OpenRoom(int number, int area, int party, int offers, List<Attendee> people) {
    private static final long EVERY_LANGUAGE = -1;

    public OpenRoom {
        people = List.copyOf(people);
    }

    /** As it was allocated. */
    public static OpenRoom of(Room room, List<Attendee> people) {
        return new OpenRoom(room.number(), room.area(), room.party(), room.offers(), people);
    }

    /** With these people, too. What is not limited the room offers from then on. */
    public OpenRoom joinedBy(List<Attendee> others, Plan plan) {
        var all = new ArrayList<>(people);
        all.addAll(others);
        int offered = offers;
        for (var attendee : others) {
            offered |= attendee.needs() & ~plan.limitedNeeds();
        }
        return new OpenRoom(number, area, party, offered, all);
    }

    int size() {
        return people.size();
    }

    /** The languages that everybody speaks, bit by bit; all in an empty room. */
    long languages() {
        long common = EVERY_LANGUAGE;
        for (var attendee : people) {
            common &= attendee.languages();
        }
        return common;
    }

    /** What is needed in it of which there is a limited supply. */
    int scarceNeeds(Plan plan) {
        int needs = 0;
        for (var attendee : people) {
            needs |= attendee.needs();
        }
        return needs & plan.limitedNeeds();
    }

    boolean hasFacilitator() {
        for (var attendee : people) {
            if (attendee.facilitator()) {
                return true;
            }
        }
        return false;
    }
}
