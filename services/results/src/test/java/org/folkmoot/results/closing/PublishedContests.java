package org.folkmoot.results.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.results.publication.ClosedContest;
import org.folkmoot.results.publication.CountedBallot;
import org.folkmoot.results.publication.Marked;

/** Contests as they stand at their close. A land has a north with a port in it, and a south. */
final class PublishedContests {
    static final ContestId CONTEST = ContestId.of("33333333-3333-4333-8333-333333333333");

    private static final List<String> PLACES = List.of("north", "port", "south", "north");

    private PublishedContests() {}

    static ClosedContest contest(
            BallotForm form, ContestRules rules, int voters, IntFunction<Selection> selections, GroupResult... rooms) {
        var options = form instanceof BallotForm.Amount
                ? List.<ContestOption>of()
                : List.of(
                        new ContestOption(OptionId.of("a"), "Apples", 30L),
                        new ContestOption(OptionId.of("b"), "Bread", 20L),
                        new ContestOption(OptionId.of("c"), "Cheese", 50L),
                        new ContestOption(OptionId.of("d"), "Dates", 10L));
        var definition = new ContestDefinition(
                CONTEST,
                AssemblyId.of("11111111-1111-4111-8111-111111111111"),
                "What, \"exactly\", shall we buy?",
                form,
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                rules);
        List<CountedBallot> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            ballots.add(CountedBallot.of(
                    id(voter), AreaCode.of(PLACES.get(voter % PLACES.size())), Marked.of(selections.apply(voter))));
        }
        ballots.sort(CountedBallot.BY_ID);
        return showing(
                new ClosedContest(
                        definition, Instant.parse("2026-05-01T18:20:00Z"), ballots, List.of(rooms), areas(), Map.of()),
                "land",
                "north",
                "port",
                "south");
    }

    /** The same, with these areas shown and no others. */
    static ClosedContest showing(ClosedContest contest, String... areas) {
        Map<AreaCode, Showing> showings = new HashMap<>();
        for (String area : areas) {
            showings.put(AreaCode.of(area), new Showing(true, true, true));
        }
        return new ClosedContest(
                contest.definition(),
                contest.closedAt(),
                contest.ballots(),
                contest.rooms(),
                contest.areas(),
                showings);
    }

    /** Ids whose order as text is not the order in which Java compares them. */
    static BallotId id(int voter) {
        long scattered = (voter + 1) * 0x9E3779B97F4A7C15L;
        return new BallotId(new UUID(scattered, ~scattered));
    }

    private static List<AreaDefined> areas() {
        return List.of(area("land", null), area("north", "land"), area("port", "north"), area("south", "land"));
    }

    private static AreaDefined area(String code, String parent) {
        return new AreaDefined(
                AreaCode.of(code), "The " + code, "area", parent == null ? null : AreaCode.of(parent), 0);
    }

    static ContestRules rules(Integer seats, Long budget, Threshold threshold) {
        return new ContestRules(true, false, PartyPolicy.ALL, seats, budget, null, null, threshold);
    }

    static GroupResult room(String area, int answered, Map<String, Integer> counts) {
        return room("7", area, answered, counts);
    }

    /** @param digit of which its id is made */
    static GroupResult room(String digit, String area, int answered, Map<String, Integer> counts) {
        var byOption = new HashMap<OptionId, Integer>();
        counts.forEach((option, count) -> byOption.put(OptionId.of(option), count));
        return new GroupResult(
                CONTEST,
                PartyId.of("77777777-7777-4777-8777-777777777777".replace("7", digit)),
                AreaCode.of(area),
                3,
                answered + 2,
                2,
                answered,
                byOption);
    }

    static Selection choices(String... options) {
        return new Selection.Choices(ids(options));
    }

    /** Ranks as {@code a>b=c}. */
    static Selection ranking(String text) {
        return new Selection.Ranked(List.of(text.split(">")).stream()
                .map(rank -> ids(rank.split("=")))
                .toList());
    }

    static Selection points(Map<String, Integer> points) {
        var byOption = new HashMap<OptionId, Integer>();
        points.forEach((option, given) -> byOption.put(OptionId.of(option), given));
        return new Selection.Points(byOption);
    }

    static Selection blank() {
        return new Selection.Blank(true);
    }

    private static List<OptionId> ids(String... options) {
        return List.of(options).stream().map(OptionId::of).toList();
    }
}
