package org.folkmoot.breakout.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.RoomSizes;

/** Random crowds, and plans for them, in which everything that makes seating hard is frequent. */
final class Crowds {
    private static final int LANGUAGES = 4;

    /** Two countries: one with two regions of three and two localities, the other with three localities of its own. */
    static final AreaTree TREE = AreaTree.of(-1, 0, 0, 1, 1, 1, 2, 2, -1, 8, 8, 8);

    private static final int AREAS = TREE.everywhere();

    private Crowds() {}

    /** Any number up to this, often few. */
    static Arbitrary<List<Attendee>> upTo(int most) {
        return someone()
                .list()
                .ofMaxSize(most)
                .map(people -> IntStream.range(0, people.size())
                        .mapToObj(person -> numbered(people.get(person), person))
                        .toList());
    }

    private static Attendee numbered(Attendee attendee, int person) {
        return new Attendee(
                person,
                attendee.area(),
                attendee.languages(),
                attendee.needs(),
                attendee.party(),
                attendee.facilitator(),
                attendee.features());
    }

    private static Arbitrary<Attendee> someone() {
        var languages = Arbitraries.frequencyOf(List.of(
                weighted(6, Arbitraries.just(1L)),
                weighted(2, Arbitraries.longs().between(1, (1 << LANGUAGES) - 1)),
                weighted(1, Arbitraries.of(2L, 4L, 8L, 0L))));
        var needs = Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(2, 1), Tuple.of(1, 2), Tuple.of(1, 3));
        var parties =
                Arbitraries.frequency(Tuple.of(8, Attendee.NO_PARTY), Tuple.of(1, 0), Tuple.of(1, 7), Tuple.of(1, 3));
        return Combinators.combine(
                        Arbitraries.integers().between(0, AREAS - 1),
                        languages,
                        needs,
                        parties,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 4))
                .as((area, spoken, needed, party, chance, age) ->
                        new Attendee(0, area, spoken, needed, party, chance == 0, Attendee.features(age, chance % 2)));
    }

    private static <T> Tuple.Tuple2<Integer, Arbitrary<T>> weighted(int weight, Arbitrary<T> values) {
        return Tuple.of(weight, values);
    }

    /** The usual sizes, pairs, or others of which every number from the least on fits. */
    static Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(
                                RoomSizes.USUAL,
                                new RoomSizes(2, 3, 3),
                                new RoomSizes(3, 4, 6),
                                new RoomSizes(2, 2, 2)),
                        Arbitraries.of(true, false))
                .as((depth, common, supply, sizes, areas) -> new Plan(
                        sizes, depth, common, supply == 5 ? Map.of() : Map.of(0, supply), List.of(0, 1), areas));
    }

    /** People of one area who all speak the same language. */
    static List<Attendee> alike(int size) {
        return alike(size, 0, 0);
    }

    static List<Attendee> alike(int size, int firstPerson, int area) {
        var people = new ArrayList<Attendee>();
        for (int person = firstPerson; person < firstPerson + size; person++) {
            people.add(new Attendee(person, area, 1, 0, Attendee.NO_PARTY, false, 0));
        }
        return people;
    }

    static Attendee speaking(int person, int area, int... languages) {
        long spoken = 0;
        for (int language : languages) {
            spoken |= 1L << language;
        }
        return new Attendee(person, area, spoken, 0, Attendee.NO_PARTY, false, 0);
    }
}
