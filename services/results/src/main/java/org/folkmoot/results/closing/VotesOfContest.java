package org.folkmoot.results.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.counting.contest.ContestVotes;
import org.folkmoot.counting.contest.Terms;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.amount.AmountDistribution;
import org.folkmoot.results.publication.ClosedContest;
import org.folkmoot.results.publication.Marked;

/** Puts a contest into the terms of the counting rules: options by index, different ballots once with their number. */
final class VotesOfContest {
    private final ContestDefinition definition;
    private final List<Option> options;
    private final Map<OptionId, Integer> index = new HashMap<>();
    private final Map<String, Long> voters = new TreeMap<>();
    private final Map<String, Selection> selections = new HashMap<>();
    private final Map<OptionId, Long> inRooms = new TreeMap<>();

    VotesOfContest(ClosedContest contest) {
        this.definition = contest.definition();
        this.options = definition.options().stream().map(VotesOfContest::option).toList();
        definition.options().forEach(option -> index.put(option.id(), index.size()));
        contest.ballots().forEach(ballot -> add(ballot.marked()));
        contest.rooms()
                .forEach(room -> room.counts()
                        .forEach((option, count) -> inRooms.merge(option, count.longValue(), Math::addExact)));
        inRooms.values().removeIf(count -> count == 0);
    }

    private static Option option(ContestOption option) {
        BigDecimal cost = option.cost() == null ? BigDecimal.ZERO : BigDecimal.valueOf(option.cost());
        return new Option(option.id().value(), option.label(), cost);
    }

    private void add(Marked marked) {
        voters.merge(marked.canonical(), 1L, Long::sum);
        selections.putIfAbsent(marked.canonical(), marked.selection());
    }

    Terms terms() {
        Integer seats = definition.rules().seats();
        return new Terms(
                seats == null ? 1 : seats,
                Optional.ofNullable(definition.rules().budget()).map(BigDecimal::valueOf));
    }

    ContestVotes votes() {
        return switch (definition.form()) {
            case BallotForm.OneChoice _ -> marks(true);
            case BallotForm.Approval _ -> marks(false);
            case BallotForm.Ranking form -> rankings(form);
            case BallotForm.Points _ -> spread();
            case BallotForm.Amount _ -> amounts();
        };
    }

    private ContestVotes marks(boolean oneChoice) {
        List<Counted<Approval>> ballots = new ArrayList<>();
        each((selection, count) -> {
            if (selection instanceof Selection.Choices marked) {
                add(ballots, Approval.of(indexes(marked.choices())), count);
            }
        });
        Map<Integer, Long> rooms = new TreeMap<>();
        inRooms.forEach((option, count) -> {
            if (index.containsKey(option)) {
                rooms.put(index.get(option), count);
            }
        });
        return new ContestVotes.Marks(oneChoice, new Profile<>(options, ballots), rooms);
    }

    private ContestVotes rankings(BallotForm.Ranking form) {
        List<Counted<Ranking>> ballots = new ArrayList<>();
        each((selection, count) -> {
            if (selection instanceof Selection.Ranked ranked) {
                add(
                        ballots,
                        Ranking.of(ranked.ranking().stream().map(this::indexes).toList()),
                        count);
            }
        });
        return new ContestVotes.Rankings(new Profile<>(options, ballots), form.most(), form.ties());
    }

    private ContestVotes spread() {
        List<Counted<Points>> ballots = new ArrayList<>();
        each((selection, count) -> {
            if (selection instanceof Selection.Points given) {
                Map<Integer, Long> points = new TreeMap<>();
                given.points().forEach((option, number) -> points.put(index.get(option), number.longValue()));
                add(ballots, Points.of(points), count);
            }
        });
        return new ContestVotes.Spread(new Profile<>(options, ballots));
    }

    private ContestVotes amounts() {
        Map<Long, Long> amounts = new TreeMap<>();
        each((selection, count) -> {
            if (selection instanceof Selection.Amount answer) {
                amounts.put(answer.amount(), count);
            }
        });
        Map<Long, Long> rooms = new TreeMap<>();
        inRooms.forEach((amount, count) -> rooms.put(Long.valueOf(amount.value()), count));
        return new ContestVotes.Amounts(AmountDistribution.of(amounts), AmountDistribution.of(rooms));
    }

    private void each(BiConsumer<Selection, Long> votes) {
        voters.forEach((canonical, count) -> votes.accept(selections.get(canonical), count));
    }

    private static <B extends Ballot> void add(List<Counted<B>> ballots, B ballot, long count) {
        ballots.add(new Counted<>(ballot, count, ""));
    }

    private List<Integer> indexes(List<OptionId> ids) {
        return ids.stream().map(index::get).toList();
    }
}
