package org.folkmoot.results.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DisclosureTest {
    private final Map<AreaCode, Optional<AreaCode>> parents = new HashMap<>();
    private final Map<AreaCode, People> people = new HashMap<>();
    private Set<AreaCode> shown = Set.of();

    @Test
    void showsEverythingWhereNothingIsSmall() {
        area("country", null, 70);
        area("north", "country", 20);
        area("south", "country", 50);

        assertThat(shown()).containsExactly("country", "north", "south");
    }

    /** What a reviewer worked out: the villages had 4, 13 and 13; one more vote in the second changed who was hidden. */
    @Test
    void oneMoreVoteDoesNotExchangeWhatIsHidden() {
        area("country", null, 130);
        area("a", "country", 4);
        area("b", "country", 13);
        area("c", "country", 13);
        area("d", "country", 100);
        assertThat(shown()).containsExactly("c", "country", "d");

        area("country", null, 131);
        area("b", "country", 14);
        assertThat(shown()).containsExactly("c", "country", "d");
    }

    /** As long as somebody who has checked in there could vote, the first vote would show. */
    @Test
    void aPlaceWithoutVotesHasAnotherOneHiddenBesideIt() {
        area("country", null, 100);
        area("a", "country", 0, 3);
        area("b", "country", 40);
        area("c", "country", 60);
        assertThat(shown()).containsExactly("c", "country");

        area("country", null, 101);
        area("a", "country", 1, 3);
        assertThat(shown()).containsExactly("c", "country");
    }

    @Test
    void aPlaceInWhichNobodyCanVoteHidesNothing() {
        area("country", null, 100);
        area("a", "country", 0, 0);
        area("b", "country", 100);

        assertThat(shown()).containsExactly("b", "country");
    }

    @Test
    void aPlaceIsShownOnceItIsLargeEnoughAndSoAreItsPartsThen() {
        area("country", null, 109);
        area("north", "country", 9);
        area("hill", "north", 9);
        area("south", "country", 100);
        assertThat(shown()).containsExactly("country");

        area("country", null, 110);
        area("north", "country", 10);
        area("hill", "north", 10);
        assertThat(shown()).containsExactly("country", "hill", "north", "south");
    }

    @Test
    void needsNoSecondAreaWhereTheParentHasPeopleOfItsOwn() {
        area("country", null, 54);
        area("north", "country", 4);
        area("south", "country", 30);

        assertThat(shown()).containsExactly("country", "south");
    }

    @Test
    void hidesAnAreasOwnPeopleIfTheyAreFew() {
        area("country", null, 53);
        area("north", "country", 20);
        area("south", "country", 30);

        assertThat(shown()).containsExactly("country", "south");
    }

    @Test
    void hidesAParentThatWouldTellThatEachPlaceHasOne() {
        area("country", null, 112);
        area("north", "country", 12);
        for (int village = 10; village < 22; village++) {
            area("village" + village, "north", 1);
        }
        area("south", "country", 60);
        area("west", "country", 40);

        assertThat(shown()).containsExactly("country", "south");
    }

    @Test
    void theTotalIsShownWhateverItIs() {
        area("country", null, 3);
        area("north", "country", 3);
        area("elsewhere", null, 0);

        assertThat(shown()).containsExactly("country");
    }

    @Test
    void ofSeveralTotalsASmallOneIsHiddenAndAnotherOneBesideIt() {
        area("country", null, 1000);
        area("other", null, 2000);
        area("island", null, 3);

        assertThat(shown()).containsExactly("other");
    }

    @Test
    void aSmallTotalIsNotShownAnyMoreWhenThereIsAnother() {
        area("country", null, 3);
        assertThat(shown()).containsExactly("country");

        area("other", null, 2000);
        assertThat(shown()).isEmpty();
    }

    @Test
    void followsAChainOfAnyLength() {
        int depth = 50_000;
        for (int level = 0; level < depth; level++) {
            area("a" + level, level == 0 ? null : "a" + (level - 1), level < depth - 2 ? 44 : 4);
        }

        assertThat(shown()).hasSize(depth - 2);
    }

    @Test
    void whatGoesRoundInACircleIsNotShown() {
        area("country", null, 100);
        area("round", "about", 50);
        area("about", "round", 50);

        assertThat(shown()).containsExactly("country");
    }

    @Test
    void aSizeOfNoneOrOneHidesNothing() {
        area("country", null, 3);
        area("north", "country", 1);

        assertThat(new Disclosure(0).shown(people, parents::get, Set.of(), area -> true))
                .hasSize(2);
        assertThat(new Disclosure(1).shown(people, parents::get, Set.of(), area -> true))
                .hasSize(2);
    }

    @Test
    @Timeout(10)
    void manyAreasTakeNoTime() {
        area("country", null, 60_000);
        for (int village = 0; village < 60_000; village++) {
            area("v" + village, "country", 1);
        }

        assertThat(shown()).containsExactly("country");
    }

    private void area(String code, String parent, int counted) {
        area(code, parent, counted, counted);
    }

    private void area(String code, String parent, int counted, int expected) {
        parents.put(AreaCode.of(code), Optional.ofNullable(parent).map(AreaCode::of));
        people.put(AreaCode.of(code), new People(counted, expected));
    }

    private Set<String> shown() {
        shown = new Disclosure(10).shown(people, parents::get, shown, area -> true);
        Set<String> codes = new TreeSet<>();
        shown.forEach(area -> codes.add(area.value()));
        return codes;
    }
}
