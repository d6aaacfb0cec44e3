package org.folkmoot.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;

/** Finds the tallies that belong to a contest. */
@ApplicationScoped
public class ContestResults {
    private final Facts facts;

    ContestResults(Facts facts) {
        this.facts = facts;
    }

    /** The area in which all voters of the contest live; empty while its assembly is not known here. */
    public Optional<AreaCode> whole(ContestState contest) {
        return switch (contest.definition().electorate()) {
            case Electorate.Within within -> Optional.of(within.area());
            case Electorate.CheckedIn everyone ->
                facts.assembly(contest.definition().assemblyId())
                        .map(assembly -> assembly.fact().details().area());
        };
    }

    /** All answers together. */
    public Results total(ContestState contest, Instant now) {
        return whole(contest).map(area -> in(contest, area, now)).orElseGet(() -> Results.of(contest, null, now));
    }

    public Results in(ContestState contest, AreaCode area, Instant now) {
        return Results.of(contest, tally(contest, area), now);
    }

    /** The areas directly under that one. */
    public List<AreaCount> byArea(ContestState contest, AreaCode parent, Instant now) {
        return facts.areas().childrenOf(parent).stream()
                .map(area -> row(contest, area, now))
                .toList();
    }

    AreaCount row(ContestState contest, AreaDefined area, Instant now) {
        boolean divided = !facts.areas().childrenOf(area.code()).isEmpty();
        return AreaCount.of(contest, area, divided, tally(contest, area.code()), now);
    }

    private TallyUpdated tally(ContestState contest, AreaCode area) {
        return facts.tally(contest.id(), area).map(Known::fact).orElse(null);
    }
}
