package org.folkmoot.breakout.presence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.breakout.allocation.Merger;
import org.folkmoot.breakout.allocation.OpenRoom;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.opening.RoomOpening;
import org.folkmoot.breakout.room.BreakoutConfig;
import org.folkmoot.breakout.room.Presences;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.video.VideoClosing;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.jboss.logging.Logger;

/**
 * Looks after the rooms of open rounds every few seconds: who is away, who has gone, which rooms have become too small,
 * who waits for one. Every instance does; what another has done already is found done.
 */
@ApplicationScoped
class Stewards {
    private static final Logger LOG = Logger.getLogger(Stewards.class);

    private final Heartbeats heartbeats;
    private final Desks desks;
    private final Usher usher;
    private final Attendance attendance;
    private final WaitingPeople waiting;
    private final Presences presences;
    private final Mergings mergings;
    private final RoomOpening opening;
    private final RoomStore rooms;
    private final VideoClosing video;
    private final BreakoutConfig config;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    Stewards(
            Heartbeats heartbeats,
            Desks desks,
            Usher usher,
            Attendance attendance,
            WaitingPeople waiting,
            Presences presences,
            Mergings mergings,
            RoomOpening opening,
            RoomStore rooms,
            VideoClosing video,
            BreakoutConfig config) {
        this.heartbeats = heartbeats;
        this.desks = desks;
        this.usher = usher;
        this.attendance = attendance;
        this.waiting = waiting;
        this.presences = presences;
        this.mergings = mergings;
        this.opening = opening;
        this.rooms = rooms;
        this.video = video;
        this.config = config;
    }

    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            List<RoundId> open = desks.open();
            waiting.forgetAllBut(open);
            open.forEach(this::lookAfter);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Looking for open rounds again later");
        }
    }

    /** What goes wrong in one round is no harm to the others. */
    private void lookAfter(RoundId round) {
        try {
            look(round);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Looking after the rooms again later roundId=%s", round);
        }
    }

    private void look(RoundId round) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> presences.assumeHeard(round, now));
        // Nobody is missed for the time in which nobody listened.
        Instant listeningSince = heartbeats.listeningSince(now);
        Instant silent = now.minus(config.silence());
        if (listeningSince.isBefore(silent)) {
            heartbeats.judge(round, unwritten -> presences.drop(round, silent, unwritten, now));
        }
        Instant gone = now.minus(config.goneAfter());
        if (listeningSince.isBefore(gone)) {
            heartbeats.judge(round, unwritten -> presences.release(round, gone, unwritten, now));
        }
        desks.inTurn(() -> arrange(desks.desk(round), round, now));
    }

    private void arrange(Desk desk, RoundId round, Instant now) {
        if (rooms.haveSmall(round, desk.least())) {
            merge(desk, round, now);
        }
        openForThoseWhoWait(desk, round, now);
    }

    private void merge(Desk desk, RoundId round, Instant now) {
        List<RoomRow> rows = rooms.open(round);
        Map<RoomId, OpenRoom> open = desk.rooms(rows, rooms.seats(round));
        Map<Integer, RoomId> byNumber = rows.stream().collect(Collectors.toMap(RoomRow::number, RoomRow::id));
        for (Merger merger : desk.mergers(open)) {
            RoomId from = byNumber.get(merger.from());
            RoomId into = byNumber.get(merger.into());
            if (QuarkusTransaction.requiringNew().call(() -> mergings.merge(from, into, now))) {
                LOG.infof("Merged roundId=%s room=%d into=%d", round, merger.from(), merger.into());
                video.close(round, List.of(from));
            }
        }
    }

    private void openForThoseWhoWait(Desk desk, RoundId round, Instant now) {
        List<Person> people = waiting.gathered(round).stream()
                .flatMap(participant -> attendance.person(desk.assembly(), participant).stream())
                .toList();
        if (people.isEmpty()) {
            return;
        }
        // A place may have come free since they asked.
        var arrivals = usher.seat(desk, round, people);
        List<Person> left = people.stream()
                .filter(person -> arrivals.get(person.id()) instanceof Arrival.NoRoomFits)
                .toList();
        var added = desk.newRooms(left, rooms.open(round));
        if (!added.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                // Whom somebody has removed since is left out when it is looked again.
                if (rooms.lockOpen(round) && usher.nobodyIsBarred(round, left)) {
                    opening.open(desk.assembly(), round, added, now);
                }
            });
            added.stream()
                    .flatMap(room -> room.people().stream())
                    .forEach(person -> waiting.remove(round, person.id()));
        }
    }
}
