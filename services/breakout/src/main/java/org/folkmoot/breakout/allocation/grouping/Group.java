package org.folkmoot.breakout.allocation.grouping;

import org.folkmoot.breakout.allocation.round.RoomSizes;

/**
 * People any of whom may sit with any other, apart from access needs: of one party or none, with one language that all
 * speak. Its rooms are as equal in size as can be, so the number of people says which rooms there are.
 */
public final class Group {
    private final int home;
    private final int party;
    private final int language;
    private final People people;
    private long spoken;
    private int needs;

    Group(int home, int party, int language, People people, Crowd crowd) {
        this.home = home;
        this.party = party;
        this.language = language;
        this.people = people;
        for (int place = 0; place < people.size(); place++) {
            note(people.get(place), crowd);
        }
    }

    private void note(int index, Crowd crowd) {
        spoken |= crowd.languages(index);
        needs |= crowd.needs(index);
    }

    void add(int index, Crowd crowd) {
        people.add(index);
        note(index, crowd);
    }

    /** As if this person had never been added. */
    void leave(int index, Crowd crowd) {
        people.take(other -> other == index);
        spoken = 0;
        needs = 0;
        people.forEach(other -> note(other, crowd));
    }

    /** The area it was gathered for. */
    public int home() {
        return home;
    }

    public int party() {
        return party;
    }

    public int language() {
        return language;
    }

    public People people() {
        return people;
    }

    public int size() {
        return people.size();
    }

    /** How many people sit in one of its rooms, from 0. */
    public int seats(int room, RoomSizes sizes) {
        int rooms = sizes.rooms(size());
        return size() / rooms + (room < size() % rooms ? 1 : 0);
    }

    /** Whether somebody might speak it: true for all languages that anybody of the group speaks. */
    boolean mightSpeak(int other) {
        return (spoken >>> other & 1) != 0;
    }

    /** Whether somebody might need one of these, which are scarce: true for all that anybody of the group needs. */
    public boolean mightNeed(int any) {
        return (needs & any) != 0;
    }
}
