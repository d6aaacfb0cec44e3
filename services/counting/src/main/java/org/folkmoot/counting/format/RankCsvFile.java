package org.folkmoot.counting.format;

import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Ranked ballots as a table {@code area,rank1,rank2,...,count}. Options are the names in the cells, in alphabetical order,
 * which says nothing about them.
 *
 * @param areaColumn the name of the first column, often a kind of area such as {@code precinct}
 */
public record RankCsvFile(String areaColumn, int ranks, Profile<Ranking> rankings) implements VoteFile {
    @Override
    public String title() {
        return "ranked ballots by " + areaColumn;
    }
}
