package org.folkmoot.voting.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;

/** Whoever counts leaves out what does not fit: so nobody may have been given a receipt for it. */
class SelectionFitTest {
    @Property(tries = 3000)
    void acceptsWhatFitsAndNothingElse(
            @ForAll("forms") BallotForm form, @ForAll boolean blank, @ForAll("markings") Marking marking) {
        ContestDefinition contest = contest(form, blank);
        AtomicReference<Selection> accepted = new AtomicReference<>();

        BallotDecision refusal = new SelectionCheck(contest).decide(marking, selection -> {
            accepted.set(selection);
            return null;
        });

        Fit fit = new Fit(contest);
        if (refusal == null) {
            assertThat(fit.takes(accepted.get())).isTrue();
        } else {
            assertThat(fit.takes(asMarked(marking))).isFalse();
        }
    }

    @Provide
    Arbitrary<BallotForm> forms() {
        Arbitrary<Integer> most = Arbitraries.integers().between(1, 4);
        return Arbitraries.oneOf(
                Arbitraries.just(new BallotForm.OneChoice()),
                most.map(BallotForm.Approval::new),
                Combinators.combine(most, Arbitraries.of(true, false)).as(BallotForm.Ranking::new),
                Arbitraries.just(new BallotForm.Amount(10, 30, 5, "%")),
                Arbitraries.integers().between(1, 10).map(BallotForm.Points::new));
    }

    /** As the request's reader makes them: no rank is empty, and points are one or more. */
    @Provide
    Arbitrary<Marking> markings() {
        Arbitrary<String> name = Arbitraries.of("a", "b", "c", "d", "z");
        return Arbitraries.oneOf(
                name.list().ofMaxSize(5).map(Marking.Choices::new),
                name.list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(4).map(Marking.Ranking::new),
                Arbitraries.longs().between(0, 40).map(Marking.Amount::new),
                Arbitraries.longs().map(Marking.Amount::new),
                Arbitraries.maps(name, Arbitraries.longs().between(1, 12))
                        .ofMaxSize(4)
                        .map(Marking.Points::new),
                Arbitraries.just(new Marking.Blank()));
    }

    private static Selection asMarked(Marking marking) {
        return switch (marking) {
            case Marking.Choices choices -> new Selection.Choices(ids(choices.options()));
            case Marking.Ranking ranking ->
                new Selection.Ranked(
                        ranking.ranks().stream().map(SelectionFitTest::ids).toList());
            case Marking.Amount amount -> new Selection.Amount(amount.amount());
            case Marking.Points given ->
                new Selection.Points(given.points().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> OptionId.of(each.getKey()),
                                each -> each.getValue().intValue())));
            case Marking.Blank _ -> new Selection.Blank(true);
        };
    }

    private static List<OptionId> ids(List<String> names) {
        return names.stream().map(OptionId::of).toList();
    }

    private static ContestDefinition contest(BallotForm form, boolean blank) {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : Stream.of("a", "b", "c", "d")
                        .map(id -> new ContestOption(OptionId.of(id), id))
                        .toList();
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Which?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(blank, false, PartyPolicy.ALL, null, null, null, null, null));
    }
}
