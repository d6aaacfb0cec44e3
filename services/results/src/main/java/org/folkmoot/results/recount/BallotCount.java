package org.folkmoot.results.recount;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Fit;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.Selection.Amount;
import org.folkmoot.contracts.ballot.Selection.Blank;
import org.folkmoot.contracts.ballot.Selection.Choices;
import org.folkmoot.contracts.ballot.Selection.Points;
import org.folkmoot.contracts.ballot.Selection.Ranked;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.results.recount.EventLog.Keyed;
import org.folkmoot.results.recount.EventLog.NotAnEventException;

/**
 * The ballots of one contest. One counts if it fits the contest's definition, was accepted no later than the close, and
 * no other such ballot of the same voter has a higher sequence, or the same and came first. Every ballot read is either
 * its voter's, or it was replaced, a duplicate, late or a misfit.
 */
final class BallotCount {
    private final Fit fit;
    private final Optional<Instant> close;
    private final Map<String, Kept> byVoter = new HashMap<>();
    long read;
    long replaced;
    long duplicates;
    long late;
    long misfits;

    BallotCount(Fit fit, Optional<Instant> close) {
        this.fit = fit;
        this.close = close;
    }

    void add(Keyed<BallotEvent> record) {
        BallotCast ballot = complete(record);
        read++;
        if (!fit.takes(ballot.selection())) {
            misfits++;
            return;
        }
        if (close.isPresent() && ballot.acceptedAt().isAfter(close.get())) {
            late++;
            return;
        }
        Kept kept = byVoter.get(record.key());
        if (kept == null || ballot.sequence() > kept.sequence) {
            replaced += kept == null ? 0 : 1;
            byVoter.put(
                    record.key(), new Kept(ballot.ballotId(), ballot.sequence(), ballot.area(), ballot.selection()));
        } else if (ballot.sequence() == kept.sequence) {
            duplicates++;
        } else {
            replaced++;
        }
    }

    Map<BallotId, Kept> byId() {
        Map<BallotId, Kept> ballots = new HashMap<>();
        byVoter.values().forEach(ballot -> ballots.put(ballot.id(), ballot));
        return ballots;
    }

    long voters() {
        return byVoter.size();
    }

    void into(Map<AreaCode, Count> places) {
        for (Kept ballot : byVoter.values()) {
            Count.Column column = places.computeIfAbsent(ballot.area, area -> new Count()).individual;
            column.ballots++;
            column.blanks += ballot.selection instanceof Blank ? 1 : 0;
            vote(ballot.selection, column);
        }
    }

    private static BallotCast complete(Keyed<BallotEvent> record) {
        boolean complete = record.event() instanceof BallotCast ballot
                && ballot.sequence() > 0
                && ballot.key().equals(record.key());
        if (!complete) {
            throw new NotAnEventException();
        }
        return (BallotCast) record.event();
    }

    private static void vote(Selection selection, Count.Column column) {
        switch (selection) {
            case Choices marked -> Set.copyOf(marked.choices()).forEach(option -> column.vote(option, 1));
            case Ranked ranked ->
                ranked.ranking().stream()
                        .limit(1)
                        .flatMap(List::stream)
                        .distinct()
                        .forEach(option -> column.vote(option, 1));
            case Amount answer -> column.vote(OptionId.of(String.valueOf(answer.amount())), 1);
            case Points spread -> spread.points().forEach((option, points) -> column.vote(option, points));
            case Blank blank -> {
                // It is for none of the options.
            }
        }
    }

    record Kept(BallotId id, long sequence, AreaCode area, Selection selection) {}
}
