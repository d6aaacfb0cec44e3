package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.contracts.draw.DrawEvent.DrawFrozen;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;

/** What came of looking for the panels. */
@ApplicationScoped
class FoundPanels {
    static final String SERVICE = "the service";

    private final DrawStore draws;
    private final PoolStore pools;
    private final Deeds deeds;
    private final Outbox outbox;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    FoundPanels(DrawStore draws, PoolStore pools, Deeds deeds, Outbox outbox) {
        this.draws = draws;
        this.pools = pools;
        this.deeds = deeds;
        this.outbox = outbox;
    }

    @Transactional
    void none(DrawId id, String why) {
        if (draws.lock(id).status() == DrawStatus.COMPUTING) {
            draws.fail(id, why);
            deeds.record(id, clock.instant(), FoundPanels.SERVICE, "found no panels", Map.of("why", why));
        }
    }

    /**
     * Not so when the draw was cancelled meanwhile, or the randomness is known by now.
     *
     * @param leftOut who accepted and is not in the pool
     */
    @Transactional
    boolean frozen(DrawRow draw, FrozenPool pool, PanelLottery lottery, int leftOut, Freezing.Frozen result) {
        if (!inTime(draw)) {
            return false;
        }
        draws.freeze(
                draw.id(),
                pool.people().size(),
                result.root(),
                result.directory().getFileName().toString());
        pools.add(draw.id(), members(pool, lottery));
        tell(draw, pool.people().size(), leftOut, result);
        return true;
    }

    /** As above, for seats that are to be filled. */
    @Transactional
    boolean replacement(DrawRow draw, int people, Freezing.Frozen result) {
        if (!inTime(draw)) {
            return false;
        }
        draws.freezeReplacement(draw.id(), people, result.root());
        tell(draw, people, 0, result);
        return true;
    }

    /** Nobody may know the randomness when the panels come out. */
    private boolean inTime(DrawRow draw) {
        if (draws.lock(draw.id()).status() != DrawStatus.COMPUTING) {
            return false;
        }
        Instant drawsAt = draw.drawsAt().orElseThrow();
        if (clock.instant().isBefore(drawsAt)) {
            return true;
        }
        none(
                draw.id(),
                "Finding the panels took until after " + drawsAt
                        + ", when the randomness is known. Freeze again with a later one.");
        return false;
    }

    private void tell(DrawRow draw, int people, int leftOut, Freezing.Frozen result) {
        Instant now = clock.instant();
        deeds.record(
                draw.id(),
                now,
                SERVICE,
                "published the panels",
                Map.of("root", result.root(), "people", people, "leftOut", leftOut, "method", result.method()));
        outbox.append(
                Topics.DRAWS,
                draw.id().toString(),
                new DrawFrozen(
                        draw.summary(),
                        people,
                        result.root(),
                        now,
                        draw.drawsAt().orElseThrow()));
    }

    private static List<PoolStore.PoolMember> members(FrozenPool pool, PanelLottery lottery) {
        int[] panels = new int[pool.people().size()];
        lottery.panels().forEach(panel -> Arrays.stream(panel).forEach(person -> panels[person]++));
        return IntStream.range(0, panels.length)
                .mapToObj(place -> member(pool.people().get(place), panels[place]))
                .toList();
    }

    private static PoolStore.PoolMember member(FrozenPool.Member member, int panels) {
        return new PoolStore.PoolMember(
                ParticipantId.of(member.id()),
                member.row().pseudonym(),
                member.salt().hex(),
                panels);
    }
}
