package org.folkmoot.results.tally;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.results.rollup.Figure;

/** What the tally keeps of a ballot. An option counts once, however often a ballot names it. */
record StandingBallot(AreaCode area, Set<OptionId> choices, long sequence, Instant acceptedAt) {
    StandingBallot {
        if (area == null || choices == null || sequence < 1 || acceptedAt == null) {
            throw new IllegalArgumentException("A ballot has an area, choices, a sequence and the time of acceptance");
        }
    }

    static StandingBallot of(BallotEvent event) {
        return switch (event) {
            case BallotCast cast ->
                new StandingBallot(cast.area(), marked(cast.selection()), cast.sequence(), cast.acceptedAt());
        };
    }

    private static Set<OptionId> marked(Selection selection) {
        return switch (selection) {
            case Selection.Choices marked -> Set.copyOf(marked.choices());
        };
    }

    /** Of two with the same sequence the first in the log stands, which is the one that is there already. */
    boolean replaces(StandingBallot standing) {
        return sequence > standing.sequence;
    }

    /** Whether a close could lie between the two, so that this one would count and the other would not. */
    boolean couldOutlast(StandingBallot other) {
        return acceptedAt.isBefore(other.acceptedAt);
    }

    boolean isLate(Instant close) {
        return acceptedAt.isAfter(close);
    }

    Figure figure() {
        Map<OptionId, Long> votes = choices.stream().collect(Collectors.toMap(choice -> choice, choice -> 1L));
        return Figure.individual(new TallyColumn(1, votes));
    }

    /**
     * Sorts a voter's ballots as text in the order in which they would stand. Of several with the same sequence each
     * that is kept was accepted earlier than those before it in the log, so the first in the log sorts last.
     */
    String order() {
        return String.format(
                "%s%016x-%08x", sequenceOrder(), acceptedAt.getEpochSecond() ^ Long.MIN_VALUE, acceptedAt.getNano());
    }

    /** How {@link #order} begins for all ballots of this sequence. */
    String sequenceOrder() {
        return String.format("%016x-", sequence);
    }
}
