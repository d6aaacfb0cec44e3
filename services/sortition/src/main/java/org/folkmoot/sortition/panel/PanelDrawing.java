package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawEvent.DrawCompleted;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.draw.Completion;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;
import org.folkmoot.sortition.randomness.Values;

/** Lets the lot fall on a panel, once the randomness is known. */
@ApplicationScoped
public class PanelDrawing {
    private final DrawStore draws;
    private final PoolStore pools;
    private final Deeds deeds;
    private final Outbox outbox;
    private final DrawDirectories directories;
    private final Clock clock;

    PanelDrawing(
            DrawStore draws, PoolStore pools, Deeds deeds, Outbox outbox, DrawDirectories directories, Clock clock) {
        this.draws = draws;
        this.pools = pools;
        this.deeds = deeds;
        this.outbox = outbox;
        this.directories = directories;
        this.clock = clock;
    }

    /** The same value again changes nothing; another one is refused. */
    @Transactional
    public void draw(DrawId id, String value, String by) {
        DrawRow draw = draws.lock(id);
        if (draw.status() != DrawStatus.DRAWN) {
            draw.require(DrawStatus.FROZEN);
        }
        Instant now = clock.instant();
        Beacon beacon = Values.beacon(draw.plan().orElseThrow().randomness(), value, now);
        Completion.Drawn drawn = Values.admitted(() -> complete(draw, beacon));
        if (draw.status() == DrawStatus.DRAWN) {
            return;
        }
        pools.leave(id, draw.outOfOffice());
        pools.draw(id, drawn.selected());
        List<ParticipantId> members = pools.drawn(List.of(id)).stream().sorted().toList();
        PanelId panel = PanelId.random();
        draws.complete(id, panel, now);
        deeds.record(id, now, by, "entered the randomness", Map.of("value", value, "panel", drawn.panel()));
        outbox.append(Topics.MEMBERSHIPS, panel.toString(), new PanelDrawn(panel, draw.summary(), members, now));
        outbox.append(Topics.DRAWS, id.toString(), new DrawCompleted(draw.summary(), panel, now));
    }

    private Completion.Drawn complete(DrawRow draw, Beacon beacon) {
        try {
            return Completion.complete(Replacements.latest(draw, directories.directory()), beacon);
        } catch (DrawRefusedException e) {
            throw new DrawRefusedException(Whereabouts.hidden(e.getMessage(), directories.directory()));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a draw could not be written", e);
        }
    }
}
