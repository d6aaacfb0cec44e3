package org.folkmoot.results.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/**
 * What is withheld cannot be worked out, by somebody who keeps every figure ever shown. The check knows nothing of how
 * areas are chosen: it looks for another course of events that shows exactly the same.
 */
class DisclosurePropertyTest {
    private static final int MOMENTS = 5;

    /** Area {@code n}: which one it lies in, below 0 for none, and how many of its own come at each moment. */
    record Place(int parent, List<Integer> comers) {
        int until(int moment) {
            return comers.stream().limit(moment + 1L).mapToInt(each -> each).sum();
        }
    }

    @Provide
    Arbitrary<List<Place>> forests() {
        Arbitrary<Integer> few = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 5)),
                Tuple.of(1, Arbitraries.integers().between(6, 30)));
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 100), few.list().ofSize(MOMENTS))
                .as(Place::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(DisclosurePropertyTest::asForest);
    }

    private static List<Place> asForest(List<Place> places) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> {
                    Place place = places.get(at);
                    boolean top = at == 0 || place.parent() < 0;
                    return new Place(top ? -1 : place.parent() % at, place.comers());
                })
                .toList();
    }

    @Property(tries = 1500)
    void aPlaceThatIsHiddenCouldHaveEnoughPeopleAtEachMoment(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 10) int smallest) {
        List<Set<AreaCode>> shown = shown(forest, smallest);
        for (int moment = 0; moment < MOMENTS; moment++) {
            if (hasTooLittleToHide(forest, moment, shown.get(moment), smallest)) {
                continue;
            }
            for (int place = 0; place < forest.size(); place++) {
                if (forest.get(place).until(moment) > 0) {
                    assertThat(new Courses(forest, shown, moment).most(place))
                            .as("area %d at moment %d of %s, shown %s", place, moment, forest, shown)
                            .isGreaterThanOrEqualTo(smallest);
                }
            }
        }
    }

    /** The exception: nothing but the total, which is too small for more. */
    private static boolean hasTooLittleToHide(List<Place> forest, int moment, Set<AreaCode> shown, int smallest) {
        long people = forest.stream().mapToInt(place -> place.until(moment)).sum();
        long places = forest.stream().filter(place -> place.until(moment) > 0).count();
        return shown.size() <= 1 && people - places < smallest - 1;
    }

    @Property(tries = 500)
    void whatIsShownStaysShown(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 10) int smallest) {
        List<Set<AreaCode>> shown = shown(forest, smallest);
        for (int moment = 1; moment < MOMENTS; moment++) {
            assertThat(shown.get(moment)).containsAll(shown.get(moment - 1));
        }
    }

    @Property(tries = 500)
    void everythingIsShownWhereNoPlaceIsSmallAndNobodyElseCanCome(
            @ForAll("forests") List<Place> forest, @ForAll @IntRange(min = 2, max = 10) int smallest) {
        List<Place> large = forest.stream()
                .map(place -> new Place(
                        place.parent(),
                        place.comers().stream()
                                .map(comers -> comers == 0 ? 0 : comers + smallest)
                                .toList()))
                .toList();
        Set<AreaCode> people = new HashSet<>();
        totals(large, MOMENTS - 1).forEach((area, each) -> {
            if (each.counted() > 0) {
                people.add(area);
            }
        });
        assertThat(shown(large, smallest).getLast()).containsAll(people);
    }

    /**
     * All courses of events that show the same. At each moment the places are parted by the nearest area around them that
     * is shown, and of each part the sum is known; in course of time parts only split. So of a part that comes about at
     * a split, it is known how many came until then, and what came into it afterwards at each moment; but of those who
     * had come before, or with the split, anybody may have come early or late.
     *
     * @param moment of interest: who has come until then is early, and it is known which places have anybody
     */
    private record Courses(List<Place> forest, List<Set<AreaCode>> shown, int moment) {
        /** How many people that place could have at the moment. */
        int most(int place) {
            List<Integer> all = IntStream.range(0, forest.size()).boxed().toList();
            Part part = new Part(all, -1);
            int early = part.comersEarly();
            while (!part.split().isEmpty()) {
                int others = 0;
                Part next = part;
                for (Part each : part.split()) {
                    if (each.places.contains(place)) {
                        next = each;
                    } else {
                        others += each.leastEarlyBefore();
                    }
                }
                part = next;
                early = Math.min(part.mostEarlyBefore(), early - others) + part.comersEarly();
            }
            return early - part.placesWithAnybody() + 1;
        }

        private AreaCode nearestShown(int place, int at) {
            int area = place;
            while (area >= 0 && !shown.get(at).contains(code(area))) {
                area = forest.get(area).parent();
            }
            return area < 0 ? AreaCode.of("everywhere") : code(area);
        }

        /** Places whose sum is known at the moment {@code from} and after it. */
        private final class Part {
            private final List<Integer> places;
            private final int from;
            private final int until;

            Part(List<Integer> places, int from) {
                this.places = places;
                this.from = from;
                this.until = IntStream.range(from + 1, MOMENTS)
                        .filter(at -> parts(at).size() > 1)
                        .findFirst()
                        .orElse(MOMENTS);
            }

            private Map<AreaCode, List<Integer>> parts(int at) {
                return places.stream().collect(Collectors.groupingBy(place -> nearestShown(place, at)));
            }

            List<Part> split() {
                return until == MOMENTS
                        ? List.of()
                        : parts(until).values().stream()
                                .map(part -> new Part(part, until))
                                .toList();
            }

            /** Who is known to have come into this part, after it came about and by the moment of interest. */
            int comersEarly() {
                return places.stream()
                        .mapToInt(place -> IntStream.rangeClosed(from + 1, Math.min(until, moment))
                                .filter(at -> at < MOMENTS)
                                .map(at -> forest.get(place).comers().get(at))
                                .sum())
                        .sum();
            }

            int placesWithAnybody() {
                return (int) places.stream()
                        .filter(place -> forest.get(place).until(moment) > 0)
                        .count();
            }

            /** How many of those who had come when the part came about must have come early. */
            int leastEarlyBefore() {
                int needed = split().isEmpty()
                        ? placesWithAnybody()
                        : split().stream().mapToInt(Part::leastEarlyBefore).sum();
                return Math.max(0, needed - comersEarly());
            }

            /** How many of those can have come early: all, but for places that had nobody. */
            int mostEarlyBefore() {
                int all = places.stream()
                        .mapToInt(place -> forest.get(place).until(from))
                        .sum();
                if (split().isEmpty()) {
                    return placesWithAnybody() == 0 ? 0 : all;
                }
                int room = split().stream().mapToInt(Part::mostEarlyBefore).sum();
                return Math.min(all, room - comersEarly());
            }
        }
    }

    private static List<Set<AreaCode>> shown(List<Place> forest, int smallest) {
        List<Set<AreaCode>> shown = new ArrayList<>();
        Set<AreaCode> before = Set.of();
        for (int moment = 0; moment < MOMENTS; moment++) {
            before = new Disclosure(smallest)
                    .shown(totals(forest, moment), area -> parent(forest, area), before, area -> true);
            shown.add(before);
        }
        return shown;
    }

    private static Optional<AreaCode> parent(List<Place> forest, AreaCode area) {
        int number = Integer.parseInt(area.value().substring(4)) - 100;
        int parent = forest.get(number).parent();
        return parent < 0 ? Optional.empty() : Optional.of(code(parent));
    }

    /** Expected are from the beginning all who will ever come. */
    private static Map<AreaCode, People> totals(List<Place> forest, int moment) {
        Map<AreaCode, People> totals = new HashMap<>();
        for (int place = 0; place < forest.size(); place++) {
            People own = new People(
                    forest.get(place).until(moment), forest.get(place).until(MOMENTS - 1));
            for (int area = place; area >= 0; area = forest.get(area).parent()) {
                totals.merge(code(area), own, People::plus);
            }
        }
        return totals;
    }

    private static AreaCode code(int area) {
        return AreaCode.of("area" + (100 + area));
    }
}
