package org.folkmoot.assembly.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.junit.jupiter.api.Test;

class AreaTreeTest {
    private final AreaTree tree = new AreaTree();

    @Test
    void findsAreaInItselfAndInEverythingAbove() {
        define("england", null);
        define("yorkshire", "england");
        define("leeds", "yorkshire");

        assertThat(tree.isWithin(code("leeds"), code("leeds"))).isTrue();
        assertThat(tree.isWithin(code("leeds"), code("yorkshire"))).isTrue();
        assertThat(tree.isWithin(code("leeds"), code("england"))).isTrue();
    }

    @Test
    void findsAreaNeitherInSiblingNorInChild() {
        define("england", null);
        define("yorkshire", "england");
        define("cornwall", "england");

        assertThat(tree.isWithin(code("yorkshire"), code("cornwall"))).isFalse();
        assertThat(tree.isWithin(code("england"), code("yorkshire"))).isFalse();
    }

    @Test
    void keepsTreesOfAForestApart() {
        define("england", null);
        define("poland", null);

        assertThat(tree.isWithin(code("poland"), code("england"))).isFalse();
    }

    @Test
    void followsAnAreaThatMoved() {
        define("york", null);
        define("leeds", null);
        define("village", "york");
        define("village", "leeds");

        assertThat(tree.children(code("york"))).isEmpty();
        assertThat(tree.children(code("leeds"))).containsExactly(code("village"));
        assertThat(tree.isWithin(code("village"), code("york"))).isFalse();
    }

    @Test
    void comesToAnEndWhenAreasPointAtEachOther() {
        define("a", "b");
        define("b", "a");

        assertThat(tree.isWithin(code("a"), code("c"))).isFalse();
    }

    @Test
    void knowsOnlyWhatWasDefined() {
        define("leeds", "yorkshire");

        assertThat(tree.knows(code("leeds"))).isTrue();
        assertThat(tree.knows(code("yorkshire"))).isFalse();
    }

    private void define(String area, String parent) {
        tree.apply(new AreaDefined(code(area), area, "locality", parent == null ? null : code(parent), 0));
    }

    private static AreaCode code(String text) {
        return AreaCode.of(text);
    }
}
