package org.folkmoot.rehearsal.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.rehearsal.demo.DemoVote;
import org.folkmoot.rehearsal.pabulib.PabulibVote;

/** Whatever the seed, a festival is the file's vote and nothing else. */
class FestivalPlannerTest {
    private static final PabulibVote GDYNIA = DemoVote.read();
    private static final int TRIES = 6;

    @Property(tries = TRIES)
    void everyVoterIsCountedExactlyOnce(@ForAll long seed, @ForAll @IntRange(max = 60) int parties) {
        // When
        var festival = FestivalPlanner.plan(GDYNIA, parties, seed);

        // Then
        var counted = new ArrayList<Voter>();
        festival.casts().stream().filter(Cast::last).map(Cast::voter).forEach(counted::add);
        for (var party : festival.parties()) {
            party.people().stream()
                    .filter(voter -> !party.byPhone().contains(voter))
                    .forEach(counted::add);
        }
        assertThat(counted).hasSize(27_073).doesNotHaveDuplicates();
        assertThat(festival.phoneVoters() + festival.peopleInRooms()).isEqualTo(27_073);
    }

    @Property(tries = TRIES)
    void countsOfPhonesAndRoomsAddUpToTheOfficialResult(@ForAll long seed, @ForAll @IntRange(max = 60) int parties) {
        // When
        var festival = FestivalPlanner.plan(GDYNIA, parties, seed);

        // Then
        Map<OptionId, Long> counts = new HashMap<>();
        festival.casts().stream()
                .filter(Cast::last)
                .forEach(cast -> cast.choices().forEach(option -> counts.merge(option, 1L, Long::sum)));
        festival.parties()
                .forEach(party -> party.finalCount()
                        .counts()
                        .forEach((option, count) -> counts.merge(option, (long) count, Long::sum)));
        // From the column "votes" of the published file.
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(OptionId.of("2"), 10_810L),
                        Map.entry(OptionId.of("4"), 9_030L),
                        Map.entry(OptionId.of("12"), 8_403L),
                        Map.entry(OptionId.of("5"), 5_699L),
                        Map.entry(OptionId.of("13"), 5_669L),
                        Map.entry(OptionId.of("6"), 5_619L),
                        Map.entry(OptionId.of("7"), 4_858L),
                        Map.entry(OptionId.of("11"), 3_562L),
                        Map.entry(OptionId.of("8"), 3_194L),
                        Map.entry(OptionId.of("9"), 2_660L),
                        Map.entry(OptionId.of("3"), 1_903L),
                        Map.entry(OptionId.of("10"), 1_108L),
                        Map.entry(OptionId.of("1"), 367L)));
    }

    @Property(tries = TRIES)
    void partiesAreTwentyToSixtyNeighboursWhoDoNotExceedTheirHeadcount(@ForAll long seed) {
        var festival = FestivalPlanner.plan(GDYNIA, 25, seed);

        assertThat(festival.parties()).hasSize(25).allSatisfy(party -> {
            assertThat(party.headcount()).isBetween(20, 60);
            assertThat(party.people()).allMatch(voter -> voter.area().equals(party.area()));
            assertThat(party.people()).containsAll(party.joined());
            assertThat(party.joined()).containsAll(party.byPhone()).doesNotContain(party.convener());
            assertThat(party.finalCount().answered()).isEqualTo(party.effectiveHeadcount());
            assertThat(party.report()).allSatisfy(step -> {
                if (step instanceof ReportStep.Submit submit) {
                    assertThat(submit.count().answered()).isBetween(1, party.effectiveHeadcount());
                }
            });
        });
    }

    @Property(tries = TRIES)
    void everythingTheDemoPromisesHappens(@ForAll long seed) {
        var festival = FestivalPlanner.plan(GDYNIA, 25, seed);

        var steps = festival.parties().stream()
                .flatMap(party -> party.report().stream())
                .toList();
        assertThat(festival.parties()).anyMatch(party -> !party.byPhone().isEmpty());
        assertThat(festival.parties()).anyMatch(party -> party.report().size() == 3);
        assertThat(steps)
                .anyMatch(step -> step instanceof ReportStep.Submit submit
                        && !submit.reason().isEmpty());
        assertThat(steps.stream().filter(step -> step instanceof ReportStep.Submit submit && submit.twice()))
                .hasSize(1);
        assertThat((double) festival.changesOfMind() / festival.phoneVoters()).isBetween(0.02, 0.04);
    }

    @Property(tries = TRIES)
    void peopleWhoThinkAgainFirstCastSomethingElse(@ForAll long seed) {
        var festival = FestivalPlanner.plan(GDYNIA, 5, seed);

        var first = new HashMap<Voter, Cast>();
        var wrong = new ArrayList<Cast>();
        for (var cast : festival.casts()) {
            var earlier = first.putIfAbsent(cast.voter(), cast);
            boolean right = cast.sequence() == (earlier == null ? 1 : 2)
                    && Set.copyOf(cast.choices()).size() == cast.choices().size()
                    && cast.choices().size() <= 3
                    && (cast.last()
                            ? cast.choices().equals(cast.voter().choice())
                            : earlier == null
                                    && !Set.copyOf(cast.choices())
                                            .equals(Set.copyOf(cast.voter().choice())));
            if (!right) {
                wrong.add(cast);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(first.values().stream().filter(cast -> !cast.last())).hasSize((int) festival.changesOfMind());
    }

    @Property(tries = 3)
    void theSameSeedPlansTheSameFestival(@ForAll long seed) {
        assertThat(FestivalPlanner.plan(GDYNIA, 25, seed)).isEqualTo(FestivalPlanner.plan(GDYNIA, 25, seed));
    }

    @Property(tries = 3)
    void codesAndAddressesDoNotDependOnTheSeed(@ForAll long seed) {
        var festival = FestivalPlanner.plan(GDYNIA, 25, seed);

        assertThat(festival.places().city()).isEqualTo(AreaCode.of("gdynia-2020"));
        assertThat(festival.places().leaf("Śródmieście")).isEqualTo(AreaCode.of("gdynia-2020.srodmiescie"));
        assertThat(festival.places().leaf("Mały Kack")).isEqualTo(AreaCode.of("gdynia-2020.maly-kack"));
        assertThat(festival.places().leaf("")).isEqualTo(AreaCode.of("gdynia-2020.not-stated"));
        assertThat(festival.places().leaves()).hasSize(22);
        assertThat(festival.voters().getFirst().email()).isEqualTo("voter-1@gdynia-2020.example");
        assertThat(festival.voters()).extracting(Voter::email).doesNotHaveDuplicates();
    }
}
