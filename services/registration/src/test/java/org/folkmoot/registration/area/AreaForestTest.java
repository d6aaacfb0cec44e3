package org.folkmoot.registration.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.contracts.area.AreaCode;
import org.junit.jupiter.api.Test;

class AreaForestTest {
    @Property
    void putsParentsFirstHoweverTheyCome(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll Random random) {
        List<Area> areas = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> area("a" + i, i == 0 || random.nextInt(5) == 0 ? null : "a" + random.nextInt(i)))
                .toList());
        Collections.shuffle(areas, random);
        AreaForest forest = new AreaForest(areas);

        Set<AreaCode> seen = new HashSet<>();
        for (Area area : forest.parentsFirst()) {
            assertThat(area.parent() == null || seen.contains(area.parent())).isTrue();
            seen.add(area.code());
        }
        assertThat(seen).hasSize(size);
        assertThat(forest.circular()).isEmpty();
    }

    @Test
    void findsCirclesAndNotWhatHangsOnThem() {
        AreaForest forest = forest(
                area("a", "b"),
                area("b", "c"),
                area("c", "a"),
                area("d", "a"),
                area("self", "self"),
                area("root", null));

        assertThat(forest.circular()).isEqualTo(codes("a", "b", "c", "self"));
    }

    @Test
    void knowsWhatLiesWithinAnArea() {
        AreaForest forest = forest(
                area("country", null),
                area("north", "country"),
                area("town", "north"),
                area("south", "country"),
                area("other", null));

        assertThat(forest.within(AreaCode.of("north"))).isEqualTo(codes("north", "town"));
        assertThat(forest.within(AreaCode.of("country"))).isEqualTo(codes("country", "north", "south", "town"));
        assertThat(forest.within(AreaCode.of("nowhere"))).isEmpty();
    }

    private static AreaForest forest(Area... areas) {
        return new AreaForest(List.of(areas));
    }

    private static Area area(String code, String parent) {
        return new Area(AreaCode.of(code), code, "area", parent == null ? null : AreaCode.of(parent), 0);
    }

    private static Set<AreaCode> codes(String... codes) {
        return new HashSet<>(Arrays.stream(codes).map(AreaCode::of).toList());
    }
}
