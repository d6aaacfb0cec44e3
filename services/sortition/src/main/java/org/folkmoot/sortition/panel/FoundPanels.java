package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.contracts.draw.DrawEvent.DrawFrozen;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.Leftovers;
import org.folkmoot.lottery.panel.PanelLottery;
import org.folkmoot.sortition.answer.InvitationStore;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;

/** What came of looking for the panels. */
@ApplicationScoped
class FoundPanels {
    static final String SERVICE = "the service";

    private final DrawStore draws;
    private final PoolStore pools;
    private final InvitationStore invitations;
    private final Deeds deeds;
    private final Outbox outbox;
    private final Clock clock;

    FoundPanels(
            DrawStore draws, PoolStore pools, InvitationStore invitations, Deeds deeds, Outbox outbox, Clock clock) {
        this.draws = draws;
        this.pools = pools;
        this.invitations = invitations;
        this.deeds = deeds;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void none(DrawRow draw, String why) {
        if (draws.isCurrent(draw)) {
            fail(draw, why);
        }
    }

    private void fail(DrawRow draw, String why) {
        draws.fail(draw.id(), why);
        deeds.record(draw.id(), clock.instant(), SERVICE, "found no panels", Map.of("why", why));
    }

    /** Not so when the draw was cancelled or taken over meanwhile, or the randomness is known by now. */
    @Transactional
    boolean frozen(
            DrawRow draw, Candidates.Gathered gathered, FrozenPool pool, PanelLottery lottery, Freezing.Frozen result) {
        if (!inTime(draw)) {
            return false;
        }
        draws.freeze(
                draw.id(),
                pool.people().size(),
                result.root(),
                result.directory().getFileName().toString());
        // Somebody who is being erased just now is forgotten either here or, by waiting for this, afterwards.
        invitations.hold(draw.id());
        pools.add(draw.id(), members(gathered, pool, lottery));
        tell(draw, pool.people().size(), gathered.leftOut(), result);
        return true;
    }

    /**
     * Makes room for the panels of a replacement: whoever ended just before they were published may have left some that
     * nobody has seen.
     *
     * @return not so when the draw was taken over meanwhile
     */
    @Transactional
    boolean clear(DrawRow draw, Path place) throws IOException {
        if (!draws.isCurrent(draw)) {
            return false;
        }
        Leftovers.delete(place);
        return true;
    }

    /**
     * As above, for seats that are to be filled.
     *
     * @param place where they belong
     */
    @Transactional
    boolean replacement(DrawRow draw, int people, Freezing.Frozen result, Path place) throws IOException {
        if (!inTime(draw)) {
            return false;
        }
        Files.move(result.directory(), place, StandardCopyOption.ATOMIC_MOVE);
        draws.freezeReplacement(draw.id(), people, result.root());
        tell(draw, people, 0, result);
        return true;
    }

    /** Nobody may know the randomness when the panels come out. */
    private boolean inTime(DrawRow draw) {
        if (!draws.isCurrent(draw)) {
            return false;
        }
        Instant drawsAt = draw.drawsAt().orElseThrow();
        if (clock.instant().isBefore(drawsAt)) {
            return true;
        }
        fail(
                draw,
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

    private static List<PoolStore.PoolMember> members(
            Candidates.Gathered gathered, FrozenPool pool, PanelLottery lottery) {
        int[] panels = new int[pool.people().size()];
        lottery.panels().forEach(panel -> Arrays.stream(panel).forEach(person -> panels[person]++));
        return IntStream.range(0, panels.length)
                .mapToObj(place -> member(gathered, pool.people().get(place), panels[place]))
                .toList();
    }

    private static PoolStore.PoolMember member(Candidates.Gathered gathered, FrozenPool.Member member, int panels) {
        Candidates.Known known = gathered.who().get(member.id());
        return new PoolStore.PoolMember(
                known.participant(),
                known.handle(),
                member.row().pseudonym(),
                member.salt().hex(),
                panels);
    }
}
