package org.folkmoot.web.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;

/** Finds the tallies that belong to a contest. */
@ApplicationScoped
public class ContestResults {
    private final Facts facts;
    private final Counts counts;

    ContestResults(Facts facts, Counts counts) {
        this.facts = facts;
        this.counts = counts;
    }

    /** The area in which all voters of the contest live; empty while its assembly is not known here. */
    public Optional<AreaCode> whole(ContestState contest) {
        return switch (contest.definition().electorate()) {
            case Electorate.Within within -> Optional.of(within.area());
            case Electorate.CheckedIn _, Electorate.Panel _ ->
                facts.assembly(contest.definition().assemblyId())
                        .map(assembly -> assembly.fact().details().area());
        };
    }

    /** All answers together. */
    public Results total(ContestState contest, Instant now) {
        return whole(contest).map(area -> in(contest, area, now)).orElseGet(() -> Results.of(contest, null, true, now));
    }

    public Results in(ContestState contest, AreaCode area, Instant now) {
        Counts.Count count = counts.of(contest.id());
        boolean everywhere = whole(contest).filter(area::equals).isPresent();
        return count.withholds(area)
                ? Results.withheld(contest, now)
                : Results.of(contest, count.shown().get(area), everywhere, now);
    }

    /** The areas directly under that one. */
    public List<AreaCount> byArea(ContestState contest, AreaCode parent, Instant now) {
        return facts.areas().childrenOf(parent).stream()
                .map(area -> row(contest, area, now))
                .toList();
    }

    public AreaCount row(ContestState contest, AreaDefined area, Instant now) {
        boolean divided = !facts.areas().childrenOf(area.code()).isEmpty();
        Counts.Count count = counts.of(contest.id());
        return count.withholds(area.code())
                ? AreaCount.withheld(area, divided)
                : AreaCount.of(contest, area, divided, count.shown().get(area.code()), now);
    }

    /** What of an area and those under it is withheld now: a text that changes when that does. */
    public String withheld(ContestState contest, AreaCode area) {
        Counts.Count count = counts.of(contest.id());
        List<AreaCode> hidden = facts.areas().childrenOf(area).stream()
                .map(AreaDefined::code)
                .filter(count::withholds)
                .toList();
        return (count.withholds(area) ? "w" : "s") + (hidden.isEmpty() ? "" : Integer.toHexString(hidden.hashCode()));
    }
}
