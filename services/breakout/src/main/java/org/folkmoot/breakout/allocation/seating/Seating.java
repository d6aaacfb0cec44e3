package org.folkmoot.breakout.allocation.seating;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.breakout.allocation.grouping.Crowd;
import org.folkmoot.breakout.allocation.grouping.Group;
import org.folkmoot.breakout.allocation.round.RoomSizes;

/**
 * Seats, those of a room in a row, and the rooms of a group in a row. How many there are where never changes once people
 * are dealt; exchanging two of them is all that happens.
 */
public final class Seating {
    private final Crowd crowd;
    private final List<Group> groups;
    private final int[] firstRoom;
    private final int[] firstSeat;
    private final int[] offers;
    private final int[] seats;
    private final int[] facilitators;

    Seating(Crowd crowd, List<Group> groups, RoomSizes sizes) {
        this.crowd = crowd;
        this.groups = groups;
        firstRoom = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            firstRoom[group + 1] =
                    firstRoom[group] + sizes.rooms(groups.get(group).size());
        }
        int rooms = firstRoom[groups.size()];
        firstSeat = new int[rooms + 1];
        for (int group = 0; group < groups.size(); group++) {
            for (int room = firstRoom[group]; room < firstRoom[group + 1]; room++) {
                firstSeat[room + 1] = firstSeat[room] + groups.get(group).seats(room - firstRoom[group], sizes);
            }
        }
        offers = new int[rooms];
        facilitators = new int[rooms];
        seats = new int[firstSeat[rooms]];
    }

    public List<Group> groups() {
        return groups;
    }

    public int rooms() {
        return offers.length;
    }

    public int firstRoom(int group) {
        return firstRoom[group];
    }

    /** Also of the room after the last, where the seats end. */
    public int firstSeat(int room) {
        return firstSeat[room];
    }

    public int size(int room) {
        return firstSeat[room + 1] - firstSeat[room];
    }

    /** Who sits there, by index into the crowd. */
    public int at(int seat) {
        return seats[seat];
    }

    public int offers(int room) {
        return offers[room];
    }

    public int facilitators(int room) {
        return facilitators[room];
    }

    void offer(int room, int needs) {
        offers[room] = needs;
    }

    void sit(int room, int seat, int index) {
        seats[seat] = index;
        facilitators[room] += crowd.facilitates(index) ? 1 : 0;
    }

    boolean mayExchange(int room, int seat, int otherRoom, int otherSeat) {
        return (crowd.needs(seats[seat]) & ~offers[otherRoom]) == 0
                && (crowd.needs(seats[otherSeat]) & ~offers[room]) == 0;
    }

    void exchange(int room, int seat, int otherRoom, int otherSeat) {
        int index = seats[seat];
        int other = seats[otherSeat];
        int change = (crowd.facilitates(other) ? 1 : 0) - (crowd.facilitates(index) ? 1 : 0);
        seats[seat] = other;
        seats[otherSeat] = index;
        facilitators[room] += change;
        facilitators[otherRoom] -= change;
    }

    /** The seats of a group, to come back to. */
    int[] remember(int group) {
        return Arrays.copyOfRange(seats, firstSeat[firstRoom[group]], firstSeat[firstRoom[group + 1]]);
    }

    void comeBack(int group, int[] remembered) {
        for (int room = firstRoom[group]; room < firstRoom[group + 1]; room++) {
            facilitators[room] = 0;
            for (int seat = firstSeat[room]; seat < firstSeat[room + 1]; seat++) {
                sit(room, seat, remembered[seat - firstSeat[firstRoom[group]]]);
            }
        }
    }
}
