package org.folkmoot.breakout.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;
import org.junit.jupiter.api.Test;

/** Late-comers and mergers, room by room. */
class OpenRoomsTest {
    /** A country with a region of two localities, and another with one. */
    private static final AreaTree TREE = AreaTree.of(-1, 0, 1, 1, 0, 4);

    private static final int HERE = 2;
    private static final int NEXT_DOOR = 3;
    private static final int FAR = 5;
    private static final Plan PLAN = Plan.together(3);
    private static final Attendee LATE = Crowds.speaking(99, HERE, 0);

    private static OpenRoom room(int number, int area, int size) {
        return new OpenRoom(number, area, Attendee.NO_PARTY, 0, Crowds.alike(size, number * 10, area));
    }

    private static OpenRoom with(OpenRoom room, Attendee attendee) {
        var people = new ArrayList<>(room.people());
        people.set(0, attendee);
        return new OpenRoom(room.number(), room.area(), room.party(), room.offers(), people);
    }

    private static Integer roomFor(Attendee attendee, OpenRoom... rooms) {
        return new LateComers(TREE, PLAN.withSupply(Map.of(0, 1)), EarlierRounds.none())
                .room(attendee, List.of(rooms))
                .map(OpenRoom::number)
                .orElse(null);
    }

    @Test
    void lateComersGoToTheNearestRoomWithASeat() {
        assertThat(roomFor(LATE, room(0, FAR, 4), room(1, NEXT_DOOR, 6), room(2, HERE, 8)))
                .isEqualTo(1);
        assertThat(roomFor(LATE, room(0, HERE, 7), room(1, HERE, 5), room(2, HERE, 5)))
                .isEqualTo(1);
    }

    @Test
    void nobodyEntersAFullOrEmptyRoomOrAPartysOrOneInAForeignLanguage() {
        var partys = new OpenRoom(2, HERE, 4, 0, List.of(new Attendee(20, HERE, 1, 0, 4, false, 0)));
        var foreign = with(room(3, HERE, 5), Crowds.speaking(30, HERE, 1));

        assertThat(roomFor(LATE, room(0, HERE, 8), room(1, HERE, 0), partys, foreign))
                .isNull();
    }

    @Test
    void scarceNeedsAreMetWhereTheyAreOfferedOnly() {
        var late = new Attendee(99, HERE, 1, 0b11, Attendee.NO_PARTY, false, 0);
        var offering = new OpenRoom(1, FAR, Attendee.NO_PARTY, 0b01, Crowds.alike(6, 10, FAR));

        assertThat(roomFor(late, room(0, HERE, 5))).isNull();
        assertThat(roomFor(late, room(0, HERE, 5), offering)).isEqualTo(1);
    }

    @Test
    void facilitatorsGoWhereNoneIs() {
        var facilitator = new Attendee(99, HERE, 1, 0, Attendee.NO_PARTY, true, 0);
        var has = with(room(0, HERE, 4), new Attendee(0, HERE, 1, 0, Attendee.NO_PARTY, true, 0));

        assertThat(roomFor(facilitator, has, room(1, HERE, 6))).isEqualTo(1);
        assertThat(roomFor(LATE, has, room(1, HERE, 6))).isZero();
    }

    @Test
    void lateComersRatherMeetPeopleTheyHaveNotMet() {
        var earlier =
                EarlierRounds.none().and(List.of(new Room(0, 0, HERE, Attendee.NO_PARTY, 0, 0, List.of(99, 0, 1))));

        var room = new LateComers(TREE, PLAN, earlier).room(LATE, List.of(room(0, HERE, 4), room(1, HERE, 7)));

        assertThat(room).map(OpenRoom::number).contains(1);
    }

    private static List<Merger> mergers(OpenRoom... rooms) {
        return new Mergers(TREE, PLAN.withSupply(Map.of(0, 1))).of(List.of(rooms));
    }

    @Test
    void roomsThatAreTooSmallGoTogetherFirst() {
        assertThat(mergers(room(0, HERE, 3), room(1, HERE, 5), room(2, HERE, 3)))
                .containsExactly(new Merger(0, 2));
    }

    @Test
    void aSmallRoomGoesToTheNearestThatHasTheSeats() {
        assertThat(mergers(room(0, HERE, 2), room(1, HERE, 7), room(2, NEXT_DOOR, 6), room(3, FAR, 4)))
                .containsExactly(new Merger(0, 2));
    }

    @Test
    void theRoomThatOffersMoreStays() {
        var signing = new OpenRoom(
                0,
                HERE,
                Attendee.NO_PARTY,
                1,
                List.of(new Attendee(0, HERE, 1, 1, Attendee.NO_PARTY, false, 0), Crowds.speaking(1, HERE, 0)));

        assertThat(mergers(signing, room(1, HERE, 5))).containsExactly(new Merger(1, 0));
    }

    @Test
    void partiesForeignLanguagesAndFullRoomsAreLeftAlone() {
        var partys = new OpenRoom(1, HERE, 4, 0, List.of(new Attendee(20, HERE, 1, 0, 4, false, 0)));
        var foreign = with(room(2, HERE, 4), Crowds.speaking(30, HERE, 1));

        assertThat(mergers(room(0, HERE, 3), partys, foreign, room(3, HERE, 6), room(4, HERE, 0)))
                .isEmpty();
    }

    @Test
    void halfLeaveAtOnce() {
        // Given 6,000 people in 1,000 rooms of six, of each of which three go: 500 rooms of six, each of two.
        var rooms = IntStream.range(0, 1_000)
                .mapToObj(number -> room(number, number % 2 == 0 ? HERE : FAR, 3))
                .toList();

        var mergers = new Mergers(TREE, PLAN).of(rooms);

        assertThat(mergers).hasSize(500).allMatch(merger -> merger.from() % 2 == merger.into() % 2);
        var touched = new HashSet<Integer>();
        mergers.forEach(merger -> {
            touched.add(merger.from());
            touched.add(merger.into());
        });
        assertThat(touched).hasSize(1_000);
    }
}
