package org.folkmoot.web.live;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;

/**
 * A contest in one of the areas of a table.
 *
 * @param leader who is ahead there, with count and percent; empty when it is not to be seen
 * @param leaderVotes for sorting
 * @param divided whether there are areas under it
 */
public record AreaCount(
        String area,
        String name,
        long answers,
        long individual,
        long group,
        long checkedIn,
        String turnout,
        String leader,
        String leaderLetter,
        long leaderVotes,
        String leaderPercent,
        int partiesReported,
        int parties,
        boolean divided) {
    /** Below so many answers a leader would tell too much of too few. */
    private static final long FEWEST = 5;

    public int partiesMissing() {
        return parties - partiesReported;
    }

    /** For sorting: hundredths of a percent. */
    public long turnoutShare() {
        return checkedIn == 0 ? 0 : 10_000 * individual / checkedIn;
    }

    static AreaCount of(ContestState contest, AreaDefined area, boolean divided, TallyUpdated tally, Instant now) {
        Results results = Results.of(contest, tally, now);
        boolean shown = results.answers() >= FEWEST;
        OptionCount leader = results.options().stream()
                .filter(option -> shown && option.leads())
                .findFirst()
                .orElse(null);
        return new AreaCount(
                area.code().value(),
                area.name(),
                results.answers(),
                results.individual(),
                results.group(),
                results.checkedIn(),
                results.turnout(),
                leader == null ? "" : leader.label(),
                leader == null ? "" : leader.letter(),
                leader == null ? 0 : leader.total(),
                leader == null ? "" : leader.percent(),
                results.partiesReported(),
                results.parties(),
                divided);
    }
}
