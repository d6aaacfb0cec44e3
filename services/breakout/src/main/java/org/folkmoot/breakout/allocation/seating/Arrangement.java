package org.folkmoot.breakout.allocation.seating;

import java.util.List;
import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.grouping.Group;
import org.folkmoot.breakout.allocation.grouping.Lot;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * Seats every group: dealt so that facilitators and features are spread, then exchanged so that nobody meets anybody again,
 * then balanced. What the soft rules come to is counted at the end, from the seats alone.
 */
public final class Arrangement {
    private final Crowd crowd;
    private final Plan plan;
    private final Seating seating;
    private final Exchange exchange;
    private final Likeness likeness;
    private final Bounds bounds;
    private final long[] leastRepeats;

    private Arrangement(Crowd crowd, Plan plan, List<Group> groups, EarlierRounds earlier) {
        this.crowd = crowd;
        this.plan = plan;
        likeness = new Likeness(crowd, plan);
        seating = new Dealing(crowd, plan, likeness).deal(groups);
        var acquaintance = new Acquaintance(crowd, earlier);
        exchange = new Exchange(crowd, seating, acquaintance, likeness);
        bounds = new Bounds(crowd, seating, acquaintance, likeness);
        leastRepeats = new long[groups.size()];
    }

    public static Arrangement of(Crowd crowd, Plan plan, List<Group> groups, EarlierRounds earlier, Lot lot) {
        var arrangement = new Arrangement(crowd, plan, groups, earlier);
        arrangement.improve(earlier.size() > 0, lot);
        return arrangement;
    }

    private void improve(boolean metBefore, Lot lot) {
        var strangers = new Strangers(seating, exchange, lot, crowd.size());
        var balance = new Balance(seating, exchange, lot);
        for (int group = 0; group < leastRepeats.length; group++) {
            if (metBefore) {
                int number = group;
                leastRepeats[group] = strangers.part(group, () -> bounds.leastRepeats(number));
            }
            balance.facilitators(group);
            if (likeness.matters()) {
                balance.variety(group);
            }
        }
    }

    public Seating seating() {
        return seating;
    }

    public long repeatPairs() {
        long repeats = 0;
        for (int group = 0; group < leastRepeats.length; group++) {
            repeats += exchange.repeats(group);
        }
        return repeats;
    }

    public long leastRepeatPairs() {
        long least = 0;
        for (long ofGroup : leastRepeats) {
            least += ofGroup;
        }
        return least;
    }

    public int withoutFacilitator() {
        int without = 0;
        for (int room = 0; room < seating.rooms(); room++) {
            without += seating.facilitators(room) == 0 ? 1 : 0;
        }
        return without;
    }

    public int leastWithoutFacilitator() {
        int facilitators = 0;
        for (int room = 0; room < seating.rooms(); room++) {
            facilitators += seating.facilitators(room);
        }
        return Math.max(0, seating.rooms() - facilitators);
    }

    public int leastWithoutInGroups() {
        int least = 0;
        for (int group = 0; group < leastRepeats.length; group++) {
            int lacking = 0;
            for (int room = seating.firstRoom(group); room < seating.firstRoom(group + 1); room++) {
                lacking += 1 - seating.facilitators(room);
            }
            least += Math.max(0, lacking);
        }
        return least;
    }

    /** The share of pairs that differ. */
    public double variety() {
        long alike = 0;
        for (int room = 0; room < seating.rooms(); room++) {
            for (int seat = seating.firstSeat(room); seat < seating.firstSeat(room + 1); seat++) {
                for (int other = seating.firstSeat(room); other < seat; other++) {
                    alike += likeness.alike(seating.at(seat), seating.at(other));
                }
            }
        }
        return differing(alike);
    }

    public double mostVariety() {
        long alike = 0;
        for (int group = 0; likeness.matters() && group < leastRepeats.length; group++) {
            alike += bounds.leastAlike(group);
        }
        return differing(alike);
    }

    private double differing(long alike) {
        long pairs = 0;
        for (int group = 0; group < leastRepeats.length; group++) {
            pairs += bounds.pairsInRooms(group);
        }
        long looked = pairs * likeness.size();
        return looked == 0 ? 1 : 1 - (double) alike / looked;
    }

    /** Rooms with fewer people than the plan's least. */
    public int undersized() {
        int undersized = 0;
        for (int room = 0; room < seating.rooms(); room++) {
            undersized += seating.size(room) < plan.sizes().least() ? 1 : 0;
        }
        return undersized;
    }
}
