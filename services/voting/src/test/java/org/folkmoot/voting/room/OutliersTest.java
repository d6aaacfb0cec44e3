package org.folkmoot.voting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static final OptionId THIRTY = OptionId.of("30");
    private static final OptionId FORTY = OptionId.of("40");
    private static final ContestDefinition CONTEST = contest(Visibility.LIVE);

    /** Median of 10, 12, 14, 16, 60: 14. Distances 4, 2, 0, 2, 46, their median 2. 0.6745 * 46 / 2 = 15.5. */
    @Test
    void listsHeadcountFarAboveTheOthers() {
        assertThat(missing(10, 12, 14, 16, 60).values())
                .containsExactly("60 people are many: half of the parties have 14 or fewer.");
    }

    /** Median of 10, 12, 14, 16, 24: 14; distances 4, 2, 0, 2, 10, their median 2. 0.6745 * 10 / 2 = 3.37. */
    @Test
    void leavesHeadcountBelowTheBoundAlone() {
        assertThat(missing(10, 12, 14, 16, 24)).isEmpty();
    }

    /** Median of 10, 12, 14, 16, 25: distance 11, median distance 2. 0.6745 * 11 / 2 = 3.71. */
    @Test
    void listsHeadcountJustAboveTheBound() {
        assertThat(missing(10, 12, 14, 16, 25)).hasSize(1);
    }

    /** All alike but one: the median distance is 0, the spread a tenth of 20. 0.6745 * 10 / 2 = 3.37, 11 / 2: 3.71. */
    @Test
    void roomsOfOneSizeDoNotMakeEveryOtherSizeUnusual() {
        assertThat(missing(20, 20, 20, 20, 20, 30)).isEmpty();
        assertThat(missing(20, 20, 20, 20, 20, 31)).hasSize(1);
    }

    /** Even number: the median of 8, 10, 20, 22, 24, 90 is (20 + 22) / 2; half of them have 20 or fewer. */
    @Test
    void takesTheMiddleOfTwoMediansAndNeverListsSmallRooms() {
        assertThat(missing(8, 10, 20, 22, 24, 90).values())
                .containsExactly("90 people are many: half of the parties have 20 or fewer.");
    }

    @Test
    void comparesHeadcountsOfFivePartiesOrMore() {
        assertThat(missing(10, 12, 14, 400)).isEmpty();
        assertThat(new Outliers(CONTEST, List.of(), false).reasons()).isEmpty();
    }

    /** The others: 27 of 60 for 40 %. */
    @Test
    void listsLargeRoomOfOneMindAmongDividedOnes() {
        RoomStanding alone = sent(25, 5, 20, Map.of(FORTY, 20));
        RoomStanding divided = sent(60, 5, 40, Map.of(THIRTY, 23, FORTY, 17));
        RoomStanding other = sent(30, 5, 20, Map.of(THIRTY, 10, FORTY, 10));

        assertThat(new Outliers(CONTEST, List.of(alone, divided, other), false).reasons())
                .isEqualTo(Map.of(alone.party(), "All 20 chose \"40 %\"; in the other rooms 27 of 60 did."));
    }

    @Test
    void saysWhatTheyChoseOnlyOnceEveryoneMayKnow() {
        ContestDefinition contest = contest(Visibility.TURNOUT_UNTIL_CLOSE);
        RoomStanding alone = sent(25, 5, 20, Map.of(FORTY, 20));
        List<RoomStanding> rooms = List.of(alone, sent(60, 5, 40, Map.of(THIRTY, 23, FORTY, 17)));

        assertThat(new Outliers(contest, rooms, false).reasons())
                .isEqualTo(Map.of(alone.party(), "All 20 chose the same, unlike the other rooms."));
        assertThat(new Outliers(contest, rooms, true).reasons())
                .isEqualTo(Map.of(alone.party(), "All 20 chose \"40 %\"; in the other rooms 17 of 40 did."));
    }

    /** 41 of 60 is more than two thirds, 40 of 60 is not; an option left out of the counts has no votes. */
    @Test
    void roomOfOneMindIsNothingSpecialWhereMostOthersAgree() {
        RoomStanding alone = sent(25, 5, 20, Map.of(FORTY, 20, THIRTY, 0));

        assertThat(new Outliers(CONTEST, List.of(alone, sent(70, 5, 60, Map.of(FORTY, 41, THIRTY, 19))), false)
                        .reasons())
                .isEmpty();
        assertThat(new Outliers(CONTEST, List.of(alone, sent(70, 5, 60, Map.of(FORTY, 40, THIRTY, 20))), false)
                        .reasons())
                .containsOnlyKeys(alone.party());
    }

    @Test
    void smallRoomsMayBeOfOneMindAndSoMayTheOnlyOnes() {
        RoomStanding small = sent(25, 5, 19, Map.of(FORTY, 19));
        RoomStanding large = sent(60, 5, 40, Map.of(FORTY, 40));

        assertThat(new Outliers(CONTEST, List.of(small, sent(60, 5, 40, Map.of(THIRTY, 40))), false).reasons())
                .doesNotContainKey(small.party());
        assertThat(new Outliers(CONTEST, List.of(large, sent(25, 5, 19, Map.of(THIRTY, 19))), false).reasons())
                .isEmpty();
    }

    @Test
    void listsFullRoomWithoutEvidence() {
        RoomStanding full = sent(20, 0, 20, Map.of(THIRTY, 11, FORTY, 9));
        RoomStanding oneJoined = sent(20, 1, 20, Map.of(THIRTY, 11, FORTY, 9));
        RoomStanding oneSilent = sent(21, 0, 20, Map.of(THIRTY, 11, FORTY, 9));
        RoomStanding small = sent(19, 0, 19, Map.of(THIRTY, 10, FORTY, 9));

        assertThat(new Outliers(CONTEST, List.of(full, oneJoined, oneSilent, small), false).reasons())
                .isEqualTo(Map.of(full.party(), "All 20 people answered, and nobody joined with the code."));
    }

    @Test
    void tellsEveryReason() {
        RoomStanding both = sent(20, 0, 20, Map.of(FORTY, 20));

        assertThat(new Outliers(CONTEST, List.of(both, sent(50, 3, 40, Map.of(THIRTY, 40))), false)
                        .reasons()
                        .get(both.party()))
                .isEqualTo("All 20 chose \"40 %\"; in the other rooms 0 of 40 did. "
                        + "All 20 people answered, and nobody joined with the code.");
    }

    private static ContestDefinition contest(Visibility visibility) {
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "30% or 40%?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(THIRTY, "30 %"), new ContestOption(FORTY, "40 %")),
                new Electorate.CheckedIn(),
                visibility);
    }

    /** Parties that have sent nothing, and one that has not even declared a headcount. */
    private static Map<PartyId, String> missing(int... headcounts) {
        Stream<RoomStanding> declared = IntStream.of(headcounts)
                .mapToObj(headcount -> standing(new Headcount.Declared(headcount), 0, new RoomResult.Awaited()));
        Stream<RoomStanding> undeclared = Stream.of(standing(new Headcount.Missing(), 0, new RoomResult.Awaited()));
        return new Outliers(CONTEST, Stream.concat(declared, undeclared).toList(), false).reasons();
    }

    private static RoomStanding sent(int headcount, int joined, int answered, Map<OptionId, Integer> counts) {
        return standing(
                new Headcount.Declared(headcount),
                joined,
                new RoomResult.Confirmed(2, new RoomCount(1, answered, counts)));
    }

    private static RoomStanding standing(Headcount headcount, int joined, RoomResult result) {
        return new RoomStanding(new PartyId(UUID.randomUUID()), new Room(CONTEST, headcount, 0, false), joined, result);
    }
}
