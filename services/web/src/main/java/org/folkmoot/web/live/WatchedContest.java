package org.folkmoot.web.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.facts.Position;
import org.folkmoot.web.live.ContestMessage.ContestHeader;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.ContestResults;
import org.folkmoot.web.result.Results;

/** A contest in one area and in the areas directly under it. */
record WatchedContest(Facts facts, ContestResults results, ContestId id, AreaCode area) implements Watched {
    @Override
    public String phases(Instant now) {
        return facts.contest(id)
                .map(Known::fact)
                .map(contest -> contest.phase(now).name().toLowerCase(java.util.Locale.ROOT)
                        + (counted() ? ".counted." : ".")
                        + results.withheld(contest, area))
                .orElse("unknown");
    }

    private boolean counted() {
        return facts.outcome(id).isPresent();
    }

    @Override
    public Optional<Object> everything(Instant now) {
        return facts.contest(id)
                .map(Known::fact)
                .map(contest -> new ContestMessage(
                        ContestHeader.of(contest, counted(), now),
                        results.in(contest, area, now),
                        results.byArea(contest, area, now)));
    }

    @Override
    public Optional<Object> changes(Position since, Instant now) {
        return facts.contest(id).flatMap(contest -> changes(contest, since, now));
    }

    private Optional<Object> changes(Known<ContestState> contest, Position since, Instant now) {
        if (contest.isNewFor(since)) {
            return everything(now);
        }
        List<AreaCount> rows = facts.areas().childrenOf(area).stream()
                .filter(child -> tallyIsNew(child.code(), since))
                .map(child -> results.row(contest.fact(), child, now))
                .toList();
        Results total = tallyIsNew(area, since) ? results.in(contest.fact(), area, now) : null;
        return total == null && rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContestMessage(null, total, rows.isEmpty() ? null : rows));
    }

    private boolean tallyIsNew(AreaCode code, Position since) {
        return facts.tallies(id).in(code).filter(tally -> tally.isNewFor(since)).isPresent();
    }
}
