package org.folkmoot.breakout.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.grouping.Grouping;
import org.folkmoot.breakout.allocation.grouping.Lot;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.HowWell;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;
import org.folkmoot.breakout.allocation.seating.Arrangement;

/**
 * Puts everybody who is there into rooms. The same people, plan, earlier rounds and seed always give the same rooms,
 * whatever order the people come in.
 *
 * <p>Three steps:
 *
 * <ol>
 *   <li>{@link Grouping}: the hard rules alone. People are gathered by party or area, then by language, into groups of
 *       which anybody may sit with anybody; the few left over go up the tree.
 *   <li>Dealing: each group is cut into rooms as equal as can be; needs, then facilitators, then all others sorted by
 *       feature are dealt round.
 *   <li>Exchanges of two seats of one group, first against pairs that meet again, then for rooms without a facilitator,
 *       then for variety, never to the cost of a rule that comes before. Sizes and hard rules stay as they were.
 * </ol>
 *
 * <p>O(n log n + n R) for n people and R earlier sittings, besides the few who are left over (see {@link Grouping}) and
 * those for whom something scarce does not suffice. Exchanges are bounded by a number for each person, so nothing is
 * searched for longer because it is hard.
 *
 * <p>{@code docs/decisions/0024-who-sits-with-whom.md} says what is done where rules contradict each other.
 */
public final class RoomAllocator {
    private final AreaTree tree;

    public RoomAllocator(AreaTree tree) {
        this.tree = tree;
    }

    /** @throws IllegalArgumentException if a person is there twice, or from an unknown area */
    public Allocation allocate(Collection<Attendee> attendees, Plan plan, EarlierRounds earlier, long seed) {
        var lot = new Lot(seed);
        var grouped = new Grouping(Crowd.of(attendees, tree, plan), tree, plan, lot).form();
        var crowd = grouped.crowd();
        var arrangement = Arrangement.of(crowd, plan, grouped.groups(), earlier, lot);
        var rooms = rooms(crowd, plan, arrangement);
        return new Allocation(rooms, grouped.unplaced(), howWell(arrangement, away(crowd, plan, rooms, arrangement)));
    }

    private static List<Room> rooms(Crowd crowd, Plan plan, Arrangement arrangement) {
        var seating = arrangement.seating();
        var rooms = new ArrayList<Room>(seating.rooms());
        for (int number = 0; number < seating.groups().size(); number++) {
            var group = seating.groups().get(number);
            for (int room = seating.firstRoom(number); room < seating.firstRoom(number + 1); room++) {
                var people = new Integer[seating.size(room)];
                int first = seating.firstSeat(room);
                int offers = seating.offers(room);
                for (int place = 0; place < people.length; place++) {
                    int index = seating.at(first + place);
                    people[place] = crowd.person(index);
                    offers |= crowd.wants(index);
                }
                rooms.add(new Room(
                        room,
                        number,
                        group.home(),
                        group.party(),
                        plan.commonLanguage() ? group.language() : Room.ANY_LANGUAGE,
                        offers,
                        List.of(people)));
            }
        }
        return rooms;
    }

    private int away(Crowd crowd, Plan plan, List<Room> rooms, Arrangement arrangement) {
        var scopes = new int[tree.size()];
        Arrays.setAll(scopes, area -> tree.ancestor(area, plan.depth()));
        var seating = arrangement.seating();
        int away = 0;
        for (var room : rooms) {
            for (int seat = seating.firstSeat(room.number()); seat < seating.firstSeat(room.number() + 1); seat++) {
                away += room.party() == Attendee.NO_PARTY && scopes[crowd.area(seating.at(seat))] != room.area()
                        ? 1
                        : 0;
            }
        }
        return away;
    }

    private static HowWell howWell(Arrangement arrangement, int away) {
        var seating = arrangement.seating();
        return new HowWell(
                seating.rooms(),
                seating.firstSeat(seating.rooms()),
                arrangement.undersized(),
                away,
                arrangement.repeatPairs(),
                arrangement.leastRepeatPairs(),
                arrangement.withoutFacilitator(),
                arrangement.leastWithoutFacilitator(),
                arrangement.leastWithoutInGroups(),
                arrangement.variety(),
                arrangement.mostVariety());
    }
}
