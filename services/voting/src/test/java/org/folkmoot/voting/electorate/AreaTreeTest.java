package org.folkmoot.voting.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.contracts.area.AreaCode;
import org.junit.jupiter.api.Test;

class AreaTreeTest {
    private static final AreaCode CITY = AreaCode.of("Gdynia");
    private static final AreaCode DISTRICT = AreaCode.of("North");
    private static final AreaCode CISOWA = AreaCode.of("Cisowa");

    private final AreaTree tree = new AreaTree();

    AreaTreeTest() {
        tree.define(CITY, null);
        tree.define(DISTRICT, CITY);
        tree.define(CISOWA, DISTRICT);
    }

    @Test
    void areaLiesWithinItselfAndAllAboveIt() {
        assertThat(tree.liesWithin(CISOWA, CISOWA)).isTrue();
        assertThat(tree.liesWithin(CISOWA, CITY)).isTrue();
        assertThat(tree.liesWithin(CITY, CISOWA)).isFalse();
    }

    @Test
    void unknownAreaLiesNowhereElse() {
        assertThat(tree.knows(AreaCode.of("Sopot"))).isFalse();
        assertThat(tree.liesWithin(AreaCode.of("Sopot"), CITY)).isFalse();
    }

    @Test
    void endsInCircles() {
        tree.define(CITY, CISOWA);

        assertThat(tree.liesWithin(CISOWA, AreaCode.of("Sopot"))).isFalse();
    }
}
