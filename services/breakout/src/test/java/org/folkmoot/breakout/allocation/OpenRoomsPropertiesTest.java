package org.folkmoot.breakout.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.breakout.allocation.check.RoomCheck;
import org.folkmoot.breakout.allocation.check.Violation.Rule;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Room;

/** People go and come while rooms are open; what must hold of a room holds all the time, by the check of allocations. */
class OpenRoomsPropertiesTest {
    /** How even rooms are, how large and how near, is not in the hands of who comes late and who leaves. */
    private static final List<Rule> HOLD_ALWAYS =
            List.of(Rule.ONE_SEAT, Rule.LANGUAGE, Rule.NEED, Rule.SUPPLY, Rule.PARTY);

    @Provide
    Arbitrary<List<Attendee>> crowds() {
        return Crowds.upTo(120);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Crowds.plans();
    }

    @Property
    void lateComersKeepTheHardRules(
            @ForAll("crowds") List<Attendee> crowd, @ForAll("plans") Plan plan, @ForAll long seed) {
        var late = crowd.stream().filter(attendee -> attendee.person() % 3 == 0).toList();
        var early =
                crowd.stream().filter(attendee -> attendee.person() % 3 != 0).toList();
        var rooms = allocated(early, plan, seed);
        var placed = new ArrayList<>(seated(rooms));
        for (var attendee : late) {
            new LateComers(Crowds.TREE, plan, EarlierRounds.none())
                    .room(attendee, rooms.values())
                    .ifPresent(room -> {
                        placed.add(attendee);
                        rooms.put(room.number(), room.joinedBy(List.of(attendee), plan));
                    });
        }

        keepsHardRules(placed, plan, rooms);
        assertThat(rooms.values()).allMatch(room -> room.size() <= plan.sizes().most());
    }

    @Property
    void mergersKeepTheHardRulesAndHelpEveryRoomTheyTouch(
            @ForAll("crowds") List<Attendee> crowd, @ForAll("plans") Plan plan, @ForAll long seed) {
        var chance = new Random(seed);
        var rooms = new HashMap<Integer, OpenRoom>();
        allocated(crowd, plan, seed).forEach((number, room) -> {
            var stay = room.people().stream().filter(_ -> chance.nextBoolean()).toList();
            rooms.put(number, new OpenRoom(number, room.area(), room.party(), room.offers(), stay));
        });
        var people = seated(rooms);

        var mergers = new Mergers(Crowds.TREE, plan).of(rooms.values());

        var touched = new HashSet<Integer>();
        for (var merger : mergers) {
            var from = rooms.remove(merger.from());
            var into = rooms.get(merger.into());
            assertThat(Math.min(from.size(), into.size()))
                    .isLessThan(plan.sizes().least());
            assertThat(touched.add(merger.from()) && touched.add(merger.into())).isTrue();
            rooms.put(merger.into(), into.joinedBy(from.people(), plan));
        }
        keepsHardRules(people, plan, rooms);
        assertThat(rooms.values()).allMatch(room -> room.size() <= plan.sizes().most());
    }

    private static Map<Integer, OpenRoom> allocated(List<Attendee> crowd, Plan plan, long seed) {
        var byPerson = crowd.stream().collect(Collectors.toMap(Attendee::person, attendee -> attendee));
        return new RoomAllocator(Crowds.TREE)
                .allocate(crowd, plan, EarlierRounds.none(), seed).rooms().stream()
                        .collect(Collectors.toMap(
                                Room::number,
                                room -> OpenRoom.of(
                                        room,
                                        room.people().stream()
                                                .map(byPerson::get)
                                                .toList())));
    }

    private static List<Attendee> seated(Map<Integer, OpenRoom> rooms) {
        return rooms.values().stream().flatMap(room -> room.people().stream()).toList();
    }

    private static void keepsHardRules(List<Attendee> people, Plan plan, Map<Integer, OpenRoom> rooms) {
        var now = rooms.values().stream()
                .filter(room -> !room.people().isEmpty())
                .map(room -> new Room(
                        room.number(),
                        0,
                        room.area(),
                        room.party(),
                        language(room, plan),
                        room.offers(),
                        room.people().stream().map(Attendee::person).toList()))
                .toList();
        assertThat(RoomCheck.violations(people, Crowds.TREE, plan, new Allocation(now, List.of(), null)))
                .noneMatch(violation -> HOLD_ALWAYS.contains(violation.rule()));
    }

    /** Any that the first of a room speaks and all the others do, or one that nobody speaks. */
    private static int language(OpenRoom room, Plan plan) {
        if (!plan.commonLanguage()) {
            return Room.ANY_LANGUAGE;
        }
        for (int language = 0; language < Integer.SIZE; language++) {
            int spoken = language;
            if (room.people().stream().allMatch(person -> (person.languages() >>> spoken & 1) == 1)) {
                return language;
            }
        }
        return Integer.SIZE;
    }
}
