package org.folkmoot.web.result;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestState;

/**
 * A contest in one of the areas of a table.
 *
 * @param divided whether there are areas under it
 * @param withheld whether its figures are not shown, because too few took part there or elsewhere
 * @param figures null when they are withheld
 */
public record AreaCount(String area, String name, boolean divided, boolean withheld, Figures figures) {
    /**
     * @param leader who is ahead there, or the middle amount; empty when it is not to be seen
     * @param leaderVotes for sorting
     * @param leaderPercent empty for an amount
     */
    public record Figures(
            long answers,
            long individual,
            long group,
            long blanks,
            long entitled,
            String turnout,
            String leader,
            String leaderLetter,
            long leaderVotes,
            String leaderPercent,
            int partiesReported,
            int parties) {
        public int partiesMissing() {
            return parties - partiesReported;
        }

        /** For sorting: hundredths of a percent. */
        public long turnoutShare() {
            return entitled == 0 ? 0 : 10_000 * individual / entitled;
        }
    }

    static AreaCount withheld(AreaDefined area, boolean divided) {
        return new AreaCount(area.code().value(), area.name(), divided, true, null);
    }

    static AreaCount of(ContestState contest, AreaDefined area, boolean divided, TallyUpdated tally, Instant now) {
        Results results = Results.of(contest, tally, false, now);
        Ahead ahead = Ahead.of(contest, tally, results);
        Figures figures = new Figures(
                results.answers(),
                results.individual(),
                results.group(),
                results.blanks(),
                results.entitled(),
                results.turnout(),
                ahead.label(),
                ahead.letter(),
                ahead.votes(),
                ahead.percent(),
                results.partiesReported(),
                results.parties());
        return new AreaCount(area.code().value(), area.name(), divided, false, figures);
    }
}
