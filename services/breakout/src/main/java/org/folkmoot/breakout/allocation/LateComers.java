package org.folkmoot.breakout.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Where somebody goes who comes while rooms are open: under the same hard rules as everybody, into the nearest room up the
 * tree of areas; of those where fewest have met this person before, where a facilitator who is one is missing, with fewest
 * people, with the lowest number. O(rooms x people in a room) for each.
 */
public final class LateComers {
    private final AreaTree tree;
    private final Plan plan;
    private final EarlierRounds earlier;

    public LateComers(AreaTree tree, Plan plan, EarlierRounds earlier) {
        this.tree = tree;
        this.plan = plan;
        this.earlier = earlier;
    }

    /** Empty when no open room may take this person. */
    public Optional<OpenRoom> room(Attendee attendee, Collection<OpenRoom> rooms) {
        return rooms.stream()
                .filter(room -> mayEnter(attendee, room))
                .min(Comparator.comparingInt((OpenRoom room) -> -nearness(attendee, room))
                        .thenComparingLong(room -> met(attendee, room))
                        .thenComparing(room -> !attendee.facilitator() || room.hasFacilitator())
                        .thenComparingInt(OpenRoom::size)
                        .thenComparingInt(OpenRoom::number));
    }

    private boolean mayEnter(Attendee attendee, OpenRoom room) {
        int scarce = attendee.needs() & plan.limitedNeeds();
        return attendee.party() == room.party()
                && room.size() > 0
                && room.size() < plan.sizes().most()
                && (scarce & ~room.offers()) == 0
                && (!plan.commonLanguage() || (room.languages() & attendee.languages()) != 0);
    }

    private int nearness(Attendee attendee, OpenRoom room) {
        return tree.depth(tree.meeting(attendee.area(), room.area()));
    }

    private long met(Attendee attendee, OpenRoom room) {
        return room.people().stream()
                .filter(other -> earlier.met(attendee.person(), other.person()))
                .count();
    }
}
