package org.folkmoot.results.rollup;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.disclosure.Disclosure;
import org.folkmoot.results.disclosure.People;
import org.folkmoot.results.rollup.FigureLedger.Key;

/** Decides which figures may be shown, for all who show any, whenever figures of a contest have changed. */
final class ShowingDecision {
    /** So many areas are looked at in a moment; with more of them a contest is looked at less often. */
    private static final int AT_ONCE = 2_000;
    /** After so many intervals without a change, what was in the logs when the contest settled has been added up. */
    private static final int QUIET = 8;

    private final AreaTree tree;
    private final ContestRegister contests;
    private final Duration interval;
    private final Disclosure disclosure;
    private final FigureLedger tallies;
    private final Showings showings;
    private final Set<ContestId> changed = new HashSet<>();
    private final Map<ContestId, Long> changedAt = new HashMap<>();
    private final Map<ContestId, Long> lookedAt = new HashMap<>();

    ShowingDecision(
            AreaTree tree,
            ContestRegister contests,
            Duration interval,
            Disclosure disclosure,
            FigureLedger tallies,
            Showings showings) {
        this.tree = tree;
        this.contests = contests;
        this.interval = interval;
        this.disclosure = disclosure;
        this.tallies = tallies;
        this.showings = showings;
    }

    /** Before figures are sent: they say what may be shown of them. Those of which only that changes are sent again. */
    void look(long timestamp, Set<ContestId> contestsChanged) {
        for (ContestId contest : contestsChanged) {
            if (!showings.isSettled(contest)) {
                changed.add(contest);
                changedAt.put(contest, timestamp);
            }
        }
        for (Iterator<ContestId> next = changed.iterator(); next.hasNext(); ) {
            ContestId contest = next.next();
            if (timestamp >= lookedAt.getOrDefault(contest, 0L) + pause(contest)) {
                lookedAt.put(contest, timestamp);
                next.remove();
                decide(contest, false);
            }
        }
        for (ContestId contest : quiet(timestamp)) {
            decide(contest, true);
            changed.remove(contest);
            changedAt.remove(contest);
            lookedAt.remove(contest);
        }
    }

    private long pause(ContestId contest) {
        return interval.toMillis() * (tallies.areas().get(contest).size() / AT_ONCE);
    }

    private List<ContestId> quiet(long timestamp) {
        long since = timestamp - interval.multipliedBy(QUIET).toMillis();
        return changedAt.entrySet().stream()
                .filter(each -> each.getValue() <= since)
                .map(Map.Entry::getKey)
                .filter(contest ->
                        contests.find(contest).filter(ContestFacts::settled).isPresent())
                .toList();
    }

    private void decide(ContestId contest, boolean settled) {
        Map<AreaCode, People> individual = people(contest, RunningFigure::individual);
        restrict(contest, individual);
        Set<AreaCode> areas =
                disclosure.shown(individual, tree::parent, showings.areas(contest, Showing::area), area -> true);
        Set<AreaCode> rooms = disclosure.shown(
                people(contest, RunningFigure::group),
                tree::parent,
                showings.areas(contest, Showing::rooms),
                areas::contains);
        for (AreaCode area : tallies.areas().get(contest)) {
            Key key = new Key(contest, area);
            if (showings.put(key, new Showing(areas.contains(area), rooms.contains(area), settled))) {
                tallies.sendAgain(key);
            }
        }
    }

    private Map<AreaCode, People> people(ContestId contest, Function<RunningFigure, People> column) {
        Map<AreaCode, People> people = new HashMap<>();
        for (AreaCode area : tallies.areas().get(contest)) {
            people.put(area, column.apply(tallies.figure(new Key(contest, area))));
        }
        return people;
    }

    /** Where a contest is for the people of one area only, nobody is expected elsewhere, though many have checked in. */
    private void restrict(ContestId contest, Map<AreaCode, People> people) {
        Optional<Electorate> electorate =
                contests.find(contest).map(facts -> facts.definition().electorate());
        if (electorate.isPresent() && electorate.get() instanceof Electorate.Within within) {
            long expected = people.getOrDefault(within.area(), new People(0, 0)).expected();
            List<AreaCode> around = tree.path(within.area());
            people.replaceAll((area, known) -> {
                if (around.contains(area)) {
                    return new People(known.counted(), expected);
                }
                return tree.path(area).contains(within.area()) ? known : new People(known.counted(), 0);
            });
        }
    }
}
