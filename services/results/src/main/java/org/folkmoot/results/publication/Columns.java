package org.folkmoot.results.publication;

import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.tally.TallyColumn;

/** Both columns of an area while they are added up, as {@link TallyColumn} says for each form. */
final class Columns {
    final Column individual = new Column();
    final Column group = new Column();

    /** One of them. */
    static final class Column {
        long ballots;
        long blanks;
        long parties;
        final Map<OptionId, Long> counts = new TreeMap<>();

        void vote(OptionId option, long votes) {
            if (votes != 0) {
                counts.merge(option, votes, Math::addExact);
            }
        }

        TallyColumn total() {
            return new TallyColumn(ballots, counts, blanks);
        }
    }

    void add(Selection selection, long voters) {
        individual.ballots += voters;
        switch (selection) {
            case Selection.Choices marked ->
                marked.choices().stream().distinct().forEach(option -> individual.vote(option, voters));
            case Selection.Ranked ranked ->
                ranked.ranking().stream()
                        .limit(1)
                        .flatMap(rank -> rank.stream().distinct())
                        .forEach(option -> individual.vote(option, voters));
            case Selection.Amount answer -> individual.vote(OptionId.of(Long.toString(answer.amount())), voters);
            case Selection.Points spread ->
                spread.points().forEach((option, points) -> individual.vote(option, points * voters));
            case Selection.Blank _ -> individual.blanks += voters;
        }
    }

    void add(GroupResult room) {
        group.ballots += room.answered();
        group.parties++;
        room.counts().forEach(group::vote);
    }
}
