package org.folkmoot.contracts.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.tally.SmallCells.People;

/**
 * What is withheld cannot be worked out. The check knows nothing of how areas are chosen: it looks for other worlds, in
 * which people took part elsewhere, and which show exactly the same figures.
 */
class SmallCellsPropertyTest {
    private static final List<ToLongFunction<People>> COLUMNS = List.of(People::individual, People::group);

    /** Area {@code n}: which one it lies in, below 0 for a root, and whom it has outside its children. */
    record Place(int parent, int individual, int group) {}

    @Provide
    Arbitrary<List<Place>> forests() {
        Arbitrary<Integer> few = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 6)),
                Tuple.of(3, Arbitraries.integers().between(7, 40)));
        return Combinators.combine(Arbitraries.integers().between(-1, 100), few, few)
                .as(Place::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(SmallCellsPropertyTest::asForest);
    }

    private static List<Place> asForest(List<Place> places) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> {
                    Place place = places.get(at);
                    int parent = at == 0 || place.parent() < 0 ? -1 : place.parent() % at;
                    return new Place(parent, place.individual(), place.group());
                })
                .toList();
    }

    @Property(tries = 3000)
    void aWithheldFigureFitsOtherNumbersUpToOneThatIsNotSmall(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 12) int smallest) {
        Set<AreaCode> withheld = withheld(forest, smallest);
        for (ToLongFunction<People> column : COLUMNS) {
            long[] own = own(forest, column);
            long[] totals = totals(forest, own);
            for (int area = 0; area < forest.size(); area++) {
                if (withheld.contains(code(area)) && totals[area] > 0) {
                    World world = new World(forest, own, withheld);
                    boolean hidden = world.canChange(area) && world.most(area) >= smallest;
                    assertThat(hidden || hasTooLittleToHide(forest, totals, withheld, area))
                            .as("area %d of %s, withheld %s", area, forest, withheld)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 1000)
    void everySmallFigureButARootsIsWithheldAndAllThatLiesUnderIt(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 12) int smallest) {
        Set<AreaCode> withheld = withheld(forest, smallest);
        for (int area = 0; area < forest.size(); area++) {
            int parent = forest.get(area).parent();
            for (ToLongFunction<People> column : COLUMNS) {
                long total = totals(forest, own(forest, column))[area];
                if (parent >= 0 && ((total > 0 && total < smallest) || withheld.contains(code(parent)))) {
                    assertThat(withheld).contains(code(area));
                }
                assertThat(parent < 0 && withheld.contains(code(area))).isFalse();
            }
        }
    }

    @Property(tries = 500)
    void nothingIsWithheldWhereNoPlaceIsSmall(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 12) int smallest) {
        List<Place> large = forest.stream()
                .map(place ->
                        new Place(place.parent(), large(place.individual(), smallest), large(place.group(), smallest)))
                .toList();
        assertThat(withheld(large, smallest)).isEmpty();
    }

    private static int large(int people, int smallest) {
        return people == 0 ? 0 : people + smallest - 1;
    }

    /** The exception: the area hangs on a root all of whose children with people in this column are withheld. */
    private static boolean hasTooLittleToHide(
            List<Place> forest, long[] totals, Set<AreaCode> withheld, int withheldArea) {
        int top = withheldArea;
        while (withheld.contains(code(forest.get(top).parent()))) {
            top = forest.get(top).parent();
        }
        int root = forest.get(top).parent();
        return forest.get(root).parent() < 0
                && IntStream.range(0, forest.size())
                        .filter(area -> forest.get(area).parent() == root && totals[area] > 0)
                        .allMatch(area -> withheld.contains(code(area)));
    }

    /** Where people took part, and who could have done so elsewhere without changing what is shown. */
    private record World(List<Place> forest, long[] own, Set<AreaCode> withheld) {
        boolean canChange(int area) {
            return IntStream.range(0, own.length)
                    .anyMatch(from -> own[from] > 1
                            && IntStream.range(0, own.length)
                                    .anyMatch(to -> lies(from, area) != lies(to, area) && canMove(from, to)));
        }

        /** How many each place with anybody in the area could have at least, if all who can be elsewhere were there. */
        long most(int area) {
            return IntStream.range(0, own.length)
                    .filter(to -> lies(to, area) && own[to] > 0)
                    .mapToLong(to -> {
                        long[] world = own.clone();
                        for (int from = 0; from < own.length; from++) {
                            if (from != to && own[from] > 1 && canMove(from, to)) {
                                world[to] += world[from] - 1;
                                world[from] = 1;
                            }
                        }
                        assertThat(shown(world)).isEqualTo(shown(own));
                        return world[to];
                    })
                    .min()
                    .orElse(0);
        }

        private boolean canMove(int from, int to) {
            if (own[to] == 0) {
                return false;
            }
            long[] world = own.clone();
            world[from]--;
            world[to]++;
            return shown(world).equals(shown(own));
        }

        private List<Long> shown(long[] world) {
            long[] totals = totals(forest, world);
            return IntStream.range(0, totals.length)
                    .filter(area -> !withheld.contains(code(area)))
                    .mapToObj(area -> totals[area])
                    .toList();
        }

        private boolean lies(int place, int area) {
            int at = place;
            while (at >= 0 && at != area) {
                at = forest.get(at).parent();
            }
            return at == area;
        }
    }

    private static Set<AreaCode> withheld(List<Place> forest, int smallest) {
        Map<AreaCode, Optional<AreaCode>> parents = new HashMap<>();
        Map<AreaCode, People> people = new HashMap<>();
        long[] individual = totals(forest, own(forest, People::individual));
        long[] group = totals(forest, own(forest, People::group));
        for (int area = 0; area < forest.size(); area++) {
            int parent = forest.get(area).parent();
            parents.put(code(area), parent < 0 ? Optional.empty() : Optional.of(code(parent)));
            people.put(code(area), new People(individual[area], group[area]));
        }
        return new SmallCells(smallest).withheld(parents, people);
    }

    private static long[] own(List<Place> forest, ToLongFunction<People> column) {
        return forest.stream()
                .mapToLong(place -> column.applyAsLong(new People(place.individual(), place.group())))
                .toArray();
    }

    private static long[] totals(List<Place> forest, long[] own) {
        long[] totals = own.clone();
        for (int area = own.length - 1; area >= 0; area--) {
            if (forest.get(area).parent() >= 0) {
                totals[forest.get(area).parent()] += totals[area];
            }
        }
        return totals;
    }

    private static AreaCode code(int area) {
        return AreaCode.of("area" + (100 + area));
    }
}
