package org.folkmoot.contracts.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.tally.SmallCells.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SmallCellsTest {
    private final Map<AreaCode, Optional<AreaCode>> parents = new HashMap<>();
    private final Map<AreaCode, People> people = new HashMap<>();

    @Test
    void showsEverythingWhereNothingIsSmall() {
        area("country", null, 70);
        area("north", "country", 20);
        area("south", "country", 50);

        assertThat(withheld()).isEmpty();
    }

    @Test
    void withholdsASecondAreaBecauseTheFirstIsWhatTheParentHasMore() {
        area("country", null, 104);
        area("north", "country", 54);
        area("hill", "north", 4);
        area("vale", "north", 30);
        area("dale", "north", 20);
        area("south", "country", 50);

        assertThat(withheld()).containsExactly("dale", "hill");
    }

    @Test
    void needsNoSecondAreaWhereTheParentHasPeopleOfItsOwn() {
        area("country", null, 54);
        area("north", "country", 4);
        area("south", "country", 30);

        assertThat(withheld()).containsExactly("north");
    }

    @Test
    void hidesAnAreasOwnPeopleIfTheyAreFew() {
        area("country", null, 53);
        area("north", "country", 20);
        area("south", "country", 30);

        assertThat(withheld()).containsExactly("north");
    }

    @Test
    void twoSmallOnesTogetherNeedAThirdUnlessTheyAreEnough() {
        area("country", null, 36);
        area("north", "country", 3);
        area("south", "country", 7);
        area("west", "country", 26);
        // From 10 in two places nobody could have 10.
        assertThat(withheld()).containsExactly("north", "south", "west");

        area("country", null, 37);
        area("north", "country", 4);
        assertThat(withheld()).containsExactly("north", "south");
    }

    @Test
    void withholdsAParentThatWouldTellThatEachPlaceHasOne() {
        area("country", null, 112);
        area("north", "country", 12);
        for (int village = 10; village < 22; village++) {
            area("village" + village, "north", 1);
        }
        area("south", "country", 60);
        area("west", "country", 40);

        assertThat(withheld())
                .hasSize(14)
                .contains("north", "village10", "west")
                .doesNotContain("south");
    }

    @Test
    void aParentWhoseOnlyPeopleAreFewIsWithheldWithThem() {
        area("country", null, 60);
        area("north", "country", 5);
        area("hill", "north", 5);
        area("vale", "north", 0);
        area("south", "country", 55);
        area("port", "south", 55);

        assertThat(withheld()).containsExactly("hill", "north", "port", "south", "vale");
    }

    @Test
    void placesWithNobodyAreShown() {
        area("country", null, 54);
        area("north", "country", 4);
        area("south", "country", 50);
        area("west", "country", 0);

        assertThat(withheld()).containsExactly("north", "south");
    }

    @Test
    void aRootIsShownWhateverItHas() {
        area("country", null, 3);
        area("north", "country", 3);

        assertThat(withheld()).containsExactly("north");
    }

    @Test
    void eitherColumnIsReasonEnoughAndBothAreWithheld() {
        area("country", null, 90, 46);
        area("north", "country", 40, 6);
        area("south", "country", 20, 15);
        area("west", "country", 30, 25);

        assertThat(withheld()).containsExactly("north", "south");
    }

    @Test
    void prefersASecondAreaThatDoesNotCallForAThirdInTheOtherColumn() {
        area("country", null, 53, 40);
        area("north", "country", 3, 0);
        area("south", "country", 20, 40);
        area("west", "country", 30, 0);

        assertThat(withheld()).containsExactly("north", "west");
    }

    @Test
    void ofTwoOfOneSizeTheLowerCodeGoes() {
        area("country", null, 64);
        area("north", "country", 4);
        area("west", "country", 30);
        area("south", "country", 30);

        assertThat(withheld()).containsExactly("north", "south");
    }

    @Test
    void followsAChainOfAnyLength() {
        area("a0", null, 44);
        int depth = 50_000;
        for (int level = 1; level < depth; level++) {
            area("a" + level, "a" + (level - 1), level < depth - 2 ? 44 : 4);
        }

        assertThat(withheld()).containsExactlyInAnyOrder("a" + (depth - 2), "a" + (depth - 1));
    }

    @Test
    void withholdsWhatHangsOnNoRoot() {
        area("country", null, 100);
        area("round", "about", 50);
        area("about", "round", 50);
        area("orphan", "nowhere", 50);
        people.put(AreaCode.of("unheard-of"), new People(50, 0));

        assertThat(withheld()).containsExactly("about", "orphan", "round", "unheard-of");
    }

    @Test
    void aSizeOfNoneOrOneWithholdsNothing() {
        area("country", null, 3);
        area("north", "country", 1);

        assertThat(new SmallCells(0).withheld(parents, people)).isEmpty();
        assertThat(new SmallCells(1).withheld(parents, people)).isEmpty();
    }

    @Test
    @Timeout(10)
    void manyAreasOfOneSizeTakeNoTime() {
        area("country", null, 60_000);
        for (int village = 0; village < 60_000; village++) {
            area("v" + village, "country", 1);
        }

        assertThat(withheld()).hasSize(60_000);
    }

    private void area(String code, String parent, int individual) {
        area(code, parent, individual, 0);
    }

    private void area(String code, String parent, int individual, int group) {
        parents.put(AreaCode.of(code), Optional.ofNullable(parent).map(AreaCode::of));
        people.put(AreaCode.of(code), new People(individual, group));
    }

    private Set<String> withheld() {
        Set<String> codes = new TreeSet<>();
        new SmallCells(10).withheld(parents, people).forEach(area -> codes.add(area.value()));
        return codes;
    }
}
