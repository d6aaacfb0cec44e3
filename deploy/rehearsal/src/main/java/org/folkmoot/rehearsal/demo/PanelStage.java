package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.rehearsal.client.Draws;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.lot.Drawn;
import org.folkmoot.rehearsal.lot.PanelDraw;
import org.folkmoot.rehearsal.lot.PanelVote;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Crowd;
import org.folkmoot.rehearsal.replay.Replay;
import org.folkmoot.rehearsal.replay.Replayed;
import org.folkmoot.rehearsal.report.LotFigures;

/** The panel's part of the evening: published before the vote, drawn by the vote's figures, deciding at the end. */
final class PanelStage {
    private static final long SEED = 2026;
    private static final String SOURCES =
            "The official figures of this evening's vote: the votes of each proposal, the smallest first";

    private final Festival festival;
    private final Replay replay;
    private final PanelDraw panel;
    private final PanelVote vote;
    private Optional<DrawId> draw = Optional.empty();
    private long nanos;

    PanelStage(
            Venue venue,
            Festival festival,
            Replay replay,
            Organiser organiser,
            Draws draws,
            Crowd crowd,
            Progress progress) {
        this.festival = festival;
        this.replay = replay;
        this.panel =
                new PanelDraw(draws, replay.audience(), crowd, venue.layout().mail(), SEED, progress);
        this.vote = new PanelVote(organiser, replay.audience(), crowd, progress);
    }

    void prepare() throws InterruptedException {
        long start = System.nanoTime();
        draw = panel.freeze(replay.assembly(), festival.places().city(), festival.voters(), SOURCES);
        nanos += System.nanoTime() - start;
    }

    /** Empty when there are too few people for a panel. */
    Optional<DrawId> draw() {
        return draw;
    }

    LotFigures conclude(Replayed replayed) throws InterruptedException, IOException {
        if (draw.isEmpty()) {
            return LotFigures.none();
        }
        long start = System.nanoTime();
        var counted = replayed.tally()
                .of(festival.places().city())
                .orElseGet(() -> Tally.AreaTally.none(festival.places().city()));
        List<Long> figures = festival.options().stream()
                .map(option -> counted.votes(option.id()))
                .toList();
        ContestOption favourite = festival.options().stream()
                .max(Comparator.comparingLong(option -> counted.votes(option.id())))
                .orElseThrow();
        Drawn drawn = panel.draw(figures);
        var decided = vote.hold(replay.assembly(), drawn, favourite);
        nanos += System.nanoTime() - start;
        return new LotFigures(
                drawn.invited(),
                drawn.accepted(),
                drawn.members().size(),
                PanelDraw.SEATS,
                drawn.listed(),
                drawn.verified(),
                decided.held(),
                nanos / 1e9);
    }
}
