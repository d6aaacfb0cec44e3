package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** In trees of any shape, also when it changes while votes come in. */
class RollUpPropertyTest {
    private static final int AREAS = 8;

    /** Area {@code n} lies in one of those before it, or is a root. */
    @Provide
    Arbitrary<List<Integer>> trees() {
        return Combinators.combine(IntStream.range(0, AREAS)
                        .mapToObj(area -> Arbitraries.integers().between(-1, area - 1))
                        .toList())
                .as(parents -> parents);
    }

    /** Where each vote is given. */
    @Provide
    Arbitrary<List<Integer>> votes() {
        return Arbitraries.integers().between(0, AREAS - 1).list().ofMaxSize(25);
    }

    @Property(tries = 100)
    void everyAreaIsTheSumOfItsPartsAndItsOwn(
            @ForAll("trees") List<Integer> before,
            @ForAll("trees") List<Integer> after,
            @ForAll("votes") List<Integer> early,
            @ForAll("votes") List<Integer> late) {
        try (TallyBench bench = new TallyBench()) {
            define(bench, before);
            early.forEach(area -> vote(bench, area));
            bench.flush();
            define(bench, after);
            late.forEach(area -> vote(bench, area));

            long[] own = new long[AREAS];
            early.forEach(area -> own[area]++);
            late.forEach(area -> own[area]++);
            Map<Integer, TallyUpdated> tallies = byNumber(bench.tallies());
            for (int area = 0; area < AREAS; area++) {
                int whole = area;
                long individual = own[area];
                long group = 10 * own[area];
                for (int part = 0; part < AREAS; part++) {
                    if (after.get(part) == whole && tallies.containsKey(part)) {
                        individual += tallies.get(part).individual().ballots();
                        group += tallies.get(part).group().ballots();
                    }
                }
                if (individual > 0) {
                    assertThat(tallies.get(area).individual().ballots()).isEqualTo(individual);
                    assertThat(tallies.get(area).individual().counts())
                            .containsOnly(Map.entry(OptionId.of("a"), individual));
                    assertThat(tallies.get(area).group().ballots()).isEqualTo(group);
                    assertThat(tallies.get(area).partiesReported()).isEqualTo(individual);
                }
            }
            long roots = IntStream.range(0, AREAS)
                    .filter(area -> after.get(area) < 0 && tallies.containsKey(area))
                    .mapToLong(area -> tallies.get(area).individual().ballots())
                    .sum();
            assertThat(roots).isEqualTo(early.size() + late.size());
        }
    }

    private static void define(TallyBench bench, List<Integer> parents) {
        for (int area = 0; area < AREAS; area++) {
            bench.area(code(area), parents.get(area) < 0 ? null : code(parents.get(area)));
        }
    }

    /** One person of their own, and a room of ten. */
    private static void vote(TallyBench bench, int area) {
        PartyId party = PartyId.random();
        bench.read(bench.ballot(
                party.toString().substring(0, 18),
                1,
                OPENED,
                code(area),
                new Selection.Choices(List.of(OptionId.of("a")))));
        GroupResult result = new GroupResult(
                bench.contest.id(), party, AreaCode.of(code(area)), 1, 10, 0, 10, Map.of(OptionId.of("a"), 10));
        bench.read(Topics.GROUP_RESULTS, result.key(), new GroupResultConfirmed(result, OPENED));
    }

    private static Map<Integer, TallyUpdated> byNumber(Map<AreaCode, TallyUpdated> tallies) {
        Map<Integer, TallyUpdated> byNumber = new HashMap<>();
        for (int area = 0; area < AREAS; area++) {
            TallyUpdated tally = tallies.get(AreaCode.of(code(area)));
            if (tally != null) {
                byNumber.put(area, tally);
            }
        }
        return byNumber;
    }

    private static String code(int area) {
        return "area" + area;
    }
}
