package org.folkmoot.breakout.allocation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.breakout.allocation.check.Violation.Rule;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;
import org.folkmoot.breakout.allocation.round.Unplaced;
import org.folkmoot.breakout.allocation.round.Unplaced.Reason;
import org.junit.jupiter.api.Test;

/** Rooms made by hand, each with one thing wrong. */
class RoomCheckTest {
    private static final AreaTree TREE = AreaTree.of(-1, 0, 0);
    private static final int HERE = 1;
    private static final int THERE = 2;
    private static final Plan PLAN = Plan.together(2).withSupply(Map.of(0, 1));
    private static final int NONE = Attendee.NO_PARTY;

    private final List<Attendee> people = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();

    private void people(int count, int area, long languages, int needs, int party) {
        for (int added = 0; added < count; added++) {
            people.add(new Attendee(people.size(), area, languages, needs, party, false, 0));
        }
    }

    private void room(int area, int offers, int first, int size) {
        var seated = IntStream.range(first, first + size).boxed().toList();
        rooms.add(new Room(rooms.size(), 0, area, NONE, 0, offers, seated));
    }

    private List<Rule> broken() {
        return RoomCheck.violations(people, TREE, PLAN, new Allocation(rooms, unplaced, null)).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        people(12, HERE, 1, 0, NONE);
        room(HERE, 0, 0, 6);
        room(HERE, 0, 6, 6);

        assertThat(broken()).isEmpty();
    }

    @Test
    void findsWhoSitsTwiceOrNowhereOrIsNotThere() {
        people(13, HERE, 1, 0, NONE);
        room(HERE, 0, 0, 7);
        room(HERE, 0, 6, 6);
        assertThat(broken()).containsExactly(Rule.ONE_SEAT);

        rooms.removeLast();
        assertThat(broken()).containsExactly(Rule.ONE_SEAT);

        rooms.clear();
        room(HERE, 0, 0, 7);
        room(HERE, 0, 7, 7);
        assertThat(broken()).containsExactly(Rule.ONE_SEAT);
    }

    @Test
    void findsRoomsThatAreTooLargeTooSmallOrUneven() {
        people(9, HERE, 1, 0, NONE);
        room(HERE, 0, 0, 9);
        assertThat(broken()).containsExactly(Rule.SIZE);

        rooms.clear();
        room(HERE, 0, 0, 6);
        room(HERE, 0, 6, 3);
        assertThat(broken()).containsExactly(Rule.SIZE);

        people(3, HERE, 1, 0, NONE);
        rooms.clear();
        room(HERE, 0, 0, 8);
        room(HERE, 0, 8, 4);
        assertThat(broken()).containsExactly(Rule.EVEN);
    }

    @Test
    void findsForeignLanguagesUnmetNeedsAndPartiesTornApart() {
        people(4, HERE, 1, 0, NONE);
        people(1, HERE, 2, 0, NONE);
        room(HERE, 0, 0, 5);
        assertThat(broken()).containsExactly(Rule.LANGUAGE);

        people.removeLast();
        people(1, HERE, 1, 1, NONE);
        assertThat(broken()).containsExactly(Rule.NEED);

        people.removeLast();
        people(1, HERE, 1, 0, 3);
        assertThat(broken()).containsExactly(Rule.PARTY);
    }

    @Test
    void findsMoreOnOfferThanThereIs() {
        people(12, HERE, 1, 1, NONE);
        room(HERE, 1, 0, 6);
        room(HERE, 1, 6, 6);

        assertThat(broken()).containsExactly(Rule.SUPPLY);
    }

    @Test
    void findsWhoSitsAwayFromAnAreaThatHasEnoughPeople() {
        people(5, HERE, 1, 0, NONE);
        people(5, THERE, 1, 0, NONE);
        rooms.add(new Room(0, 0, HERE, NONE, 0, 0, List.of(0, 1, 2, 3, 5)));
        rooms.add(new Room(1, 1, THERE, NONE, 0, 0, List.of(4, 6, 7, 8, 9)));

        assertThat(broken()).containsExactly(Rule.AREA);
    }

    @Test
    void findsExcusesThatAreNone() {
        people(7, HERE, 1, 0, NONE);
        room(HERE, 0, 0, 6);
        unplaced.add(new Unplaced(6, Reason.NO_COMMON_LANGUAGE));
        assertThat(broken()).containsExactly(Rule.UNPLACED);

        unplaced.set(0, new Unplaced(6, Reason.NOBODY_ELSE));
        assertThat(broken()).containsExactly(Rule.UNPLACED);

        unplaced.set(0, new Unplaced(6, Reason.NEED_NOT_MET));
        assertThat(broken()).containsExactly(Rule.UNPLACED);
    }

    @Test
    void findsCompanionsWhoWereNotAsked() {
        // Three speak a second language alone, and one of the six in the other room could have joined them.
        people(5, HERE, 1, 0, NONE);
        people(1, HERE, 3, 0, NONE);
        people(3, HERE, 2, 0, NONE);
        room(HERE, 0, 0, 6);
        rooms.add(new Room(1, 1, HERE, NONE, 1, 0, List.of(6, 7, 8)));

        assertThat(broken()).containsExactly(Rule.SIZE);
    }
}
