package org.folkmoot.results.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.results.publication.CountedBallot;
import org.folkmoot.results.publication.Marked;

/**
 * One ballot for each voter: of those that fit the contest and were accepted no later than the close the one with the highest sequence, and of two with
 * the same sequence the first in the log. A voter's ballots are all in one partition, so voters are forgotten after each;
 * of a ballot that counts some fifty bytes remain.
 */
final class DistinctBallots {
    private final Fit fit;
    private final Instant close;
    private final Map<VoterKey, Kept> voters = new HashMap<>();
    private final List<CountedBallot> counted = new ArrayList<>();
    private final Map<String, Marked> selections = new HashMap<>();
    private final Map<AreaCode, AreaCode> areas = new HashMap<>();

    DistinctBallots(Fit fit, Instant close) {
        this.fit = fit;
        this.close = close;
    }

    private record Kept(long sequence, CountedBallot ballot) {}

    void add(BallotEvent event) {
        switch (event) {
            case BallotCast ballot -> {
                if (ballot.sequence() > 0
                        && fit.takes(ballot.selection())
                        && !ballot.acceptedAt().isAfter(close)) {
                    cast(ballot);
                }
            }
        }
    }

    private void cast(BallotCast ballot) {
        Kept kept = voters.get(ballot.voterKey());
        if (kept == null || ballot.sequence() > kept.sequence()) {
            voters.put(ballot.voterKey(), new Kept(ballot.sequence(), small(ballot)));
        }
    }

    private CountedBallot small(BallotCast ballot) {
        Marked marked = Marked.of(ballot.selection());
        return CountedBallot.of(
                ballot.ballotId(),
                areas.computeIfAbsent(ballot.area(), area -> area),
                selections.computeIfAbsent(marked.canonical(), canonical -> marked));
    }

    void endOfPartition() {
        voters.values().forEach(kept -> counted.add(kept.ballot()));
        voters.clear();
    }

    /** Sorted by id, so that nothing of the order in which people voted is left. */
    List<CountedBallot> sorted() {
        counted.sort(CountedBallot.BY_ID);
        return counted;
    }
}
