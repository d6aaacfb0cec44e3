package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyBench.CLOSE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** Against a model that knows only the rule: of the contest's form or blank, in time, highest sequence, first in the log. */
class TallyPropertyTest {
    private static final Map<String, List<String>> UNDER = Map.of(
            "country", List.of("country", "north", "south", "hill", "vale"),
            "north", List.of("north", "hill", "vale"),
            "south", List.of("south"),
            "hill", List.of("hill"),
            "vale", List.of("vale"));

    /** A ballot before it is tied to a contest; {@code second} is counted from the close. */
    record Paper(int voter, int sequence, int second, String area, Answer answer) {}

    enum Form {
        CHOICES(new BallotForm.Approval(3)),
        RANKING(new BallotForm.Ranking(3, true)),
        POINTS(new BallotForm.Points(6)),
        BLANK(new BallotForm.Amount(0, 1, 1, "of nothing else"));

        private final BallotForm contest;

        Form(BallotForm contest) {
            this.contest = contest;
        }
    }

    /** Options chosen; or ranked, the first ones equal before all others; or given two points each. */
    record Answer(Form form, Set<String> options) {
        Selection selection() {
            List<OptionId> ids = options.stream().map(OptionId::of).toList();
            List<OptionId> others = Stream.of("a", "b", "c")
                    .filter(option -> !options.contains(option))
                    .map(OptionId::of)
                    .toList();
            return switch (form) {
                case CHOICES -> new Selection.Choices(ids);
                case RANKING -> new Selection.Ranked(others.isEmpty() ? List.of(ids) : List.of(ids, others));
                case POINTS -> new Selection.Points(ids.stream().collect(Collectors.toMap(id -> id, id -> 2)));
                case BLANK -> new Selection.Blank(true);
            };
        }

        Map<String, Long> votes() {
            return switch (form) {
                case CHOICES, RANKING -> options.stream().collect(Collectors.toMap(each -> each, each -> 1L));
                case POINTS -> options.stream().collect(Collectors.toMap(each -> each, each -> 2L));
                case BLANK -> Map.of("blanks", 1L);
            };
        }
    }

    @Provide
    Arbitrary<List<Paper>> logs() {
        Arbitrary<Answer> answers = Combinators.combine(
                        Arbitraries.of(Form.class),
                        Arbitraries.of("a", "b", "c").set().ofMinSize(1).ofMaxSize(3))
                .as(Answer::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(-3, 2),
                        Arbitraries.of("country", "north", "south", "hill", "vale"),
                        answers)
                .as(Paper::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 150)
    void agreesWithThePlainRuleWheneverTheCloseBecomesKnown(
            @ForAll Form form, @ForAll("logs") List<Paper> log, @ForAll @IntRange(max = 40) int readBeforeTheClose) {
        assertThat(tally(form, log, readBeforeTheClose)).isEqualTo(model(form, log));
    }

    @Property(tries = 100)
    void anyOrderAndAnyRepetitionOfTheSameBallotsGivesTheSameTally(
            @ForAll Form form,
            @ForAll("logs") List<Paper> log,
            @ForAll @IntRange(max = 40) int readBeforeTheClose,
            @ForAll long seed) {
        List<Paper> once = oneForEachSequence(log);
        List<Paper> shuffled = new ArrayList<>(once);
        shuffled.addAll(once);
        java.util.Collections.shuffle(shuffled, new Random(seed));

        assertThat(tally(form, shuffled, readBeforeTheClose)).isEqualTo(model(form, once));
    }

    @Property(tries = 100)
    void eachVoterCountsOnceAndNoVoteIsLost(
            @ForAll("logs") List<Paper> log, @ForAll @IntRange(max = 40) int readBeforeTheClose) {
        List<Paper> single = log.stream()
                .map(paper -> new Paper(
                        paper.voter(),
                        paper.sequence(),
                        paper.second(),
                        paper.area(),
                        new Answer(
                                paper.answer().form(),
                                Set.of(paper.answer().options().iterator().next()))))
                .toList();
        long voters = single.stream()
                .filter(paper -> fits(Form.CHOICES, paper))
                .filter(paper -> paper.second() <= 0)
                .map(Paper::voter)
                .distinct()
                .count();

        Map<String, Long> all =
                tally(Form.CHOICES, single, readBeforeTheClose).getOrDefault("country", Map.of("voters", 0L));

        assertThat(all).containsEntry("voters", voters);
        assertThat(all.entrySet().stream()
                        .filter(each -> !each.getKey().equals("voters"))
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .isEqualTo(voters);
    }

    private static List<Paper> oneForEachSequence(List<Paper> log) {
        Map<String, Paper> first = new TreeMap<>();
        log.forEach(paper -> first.putIfAbsent(paper.voter() + "/" + paper.sequence(), paper));
        return List.copyOf(first.values());
    }

    /** Voters and votes by area, an area without any left out. */
    private static Map<String, Map<String, Long>> tally(Form form, List<Paper> log, int readBeforeTheClose) {
        try (TallyBench bench = new TallyBench(form.contest)) {
            int before = Math.min(readBeforeTheClose, log.size());
            log.subList(0, before).forEach(paper -> read(bench, paper));
            bench.contestCloses();
            log.subList(before, log.size()).forEach(paper -> read(bench, paper));
            Map<String, Map<String, Long>> figures = new HashMap<>();
            for (Map.Entry<AreaCode, TallyUpdated> each : bench.tallies().entrySet()) {
                Map<String, Long> counts = new HashMap<>();
                each.getValue()
                        .individual()
                        .counts()
                        .forEach((OptionId option, Long votes) -> counts.put(option.value(), votes));
                counts.put("voters", each.getValue().individual().ballots());
                if (each.getValue().individual().blanks() > 0) {
                    counts.put("blanks", each.getValue().individual().blanks());
                }
                if (counts.get("voters") > 0) {
                    figures.put(each.getKey().value(), counts);
                }
            }
            return figures;
        }
    }

    private static void read(TallyBench bench, Paper paper) {
        bench.read(bench.ballot(
                "voter" + paper.voter(),
                paper.sequence(),
                CLOSE.plusSeconds(paper.second()),
                paper.area(),
                paper.answer().selection()));
    }

    private static boolean fits(Form form, Paper paper) {
        return paper.answer().form() == form || paper.answer().form() == Form.BLANK;
    }

    private static Map<String, Map<String, Long>> model(Form form, List<Paper> log) {
        Map<Integer, Paper> standing = new HashMap<>();
        for (Paper paper : log) {
            Paper before = standing.get(paper.voter());
            if (fits(form, paper) && paper.second() <= 0 && (before == null || paper.sequence() > before.sequence())) {
                standing.put(paper.voter(), paper);
            }
        }
        Map<String, Map<String, Long>> figures = new HashMap<>();
        for (Paper paper : standing.values()) {
            UNDER.forEach((area, parts) -> {
                if (parts.contains(paper.area())) {
                    Map<String, Long> counts = figures.computeIfAbsent(area, first -> new HashMap<>());
                    counts.merge("voters", 1L, Long::sum);
                    paper.answer().votes().forEach((option, votes) -> counts.merge(option, votes, Long::sum));
                }
            });
        }
        return figures;
    }
}
