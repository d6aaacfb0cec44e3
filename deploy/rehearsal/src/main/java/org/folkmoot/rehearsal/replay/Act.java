package org.folkmoot.rehearsal.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.folkmoot.rehearsal.festival.Cast;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.ReportStep;
import org.folkmoot.rehearsal.festival.WatchParty;

/**
 * Something that happens while the contest is open.
 *
 * @param earlier the same person's act before this one, which has to be over first
 */
record Act(Deed deed, CompletableFuture<Void> earlier, CompletableFuture<Void> over) {
    sealed interface Deed {
        record Ballot(Cast cast) implements Deed {}

        record Report(WatchParty party, ReportStep step) implements Deed {}
    }

    /** Ballots in the festival's order; the rooms' reports are spread among them, one room after the other. */
    static List<Act> programme(Festival festival) {
        record Moment(double at, Deed deed) {}
        var moments = new ArrayList<Moment>();
        int casts = festival.casts().size();
        for (int i = 0; i < casts; i++) {
            moments.add(new Moment(
                    (double) i / casts, new Deed.Ballot(festival.casts().get(i))));
        }
        int parties = festival.parties().size();
        for (int i = 0; i < parties; i++) {
            var party = festival.parties().get(i);
            for (int step = 0; step < party.report().size(); step++) {
                double at = (i + 1.0) / (parties + 1) + step * 0.05;
                moments.add(new Moment(at, new Deed.Report(party, party.report().get(step))));
            }
        }
        moments.sort((one, other) -> Double.compare(one.at(), other.at()));
        var latest = new HashMap<Object, CompletableFuture<Void>>();
        return moments.stream()
                .map(moment -> {
                    var over = new CompletableFuture<Void>();
                    var earlier = latest.put(whose(moment.deed()), over);
                    return new Act(
                            moment.deed(), earlier == null ? CompletableFuture.completedFuture(null) : earlier, over);
                })
                .toList();
    }

    /** Acts are begun in order, so what is waited for here has always been begun. */
    void awaitTurn() throws InterruptedException {
        try {
            earlier.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("What should have come first failed", e.getCause());
        }
    }

    private static Object whose(Deed deed) {
        return switch (deed) {
            case Deed.Ballot ballot -> ballot.cast().voter();
            case Deed.Report report -> report.party();
        };
    }
}
