package org.folkmoot.breakout.presence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.folkmoot.breakout.room.BreakoutConfig;
import org.folkmoot.breakout.room.Presences;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.jboss.logging.Logger;

/**
 * Hears devices in memory and writes down once a second whom it heard, so that each instance knows of the others'. What
 * was not written when an instance dies is said again within seconds.
 */
@ApplicationScoped
class Heartbeats {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final int PORTION = 2_000;
    private static final Duration LATE = Duration.ofSeconds(5);

    /** A round that is closing is waited for: it deletes the rows that would be written here, in an order of its own. */
    private static final String HEARD = """
            insert into heartbeat (round_id, participant_id, heard_at)
            select heard.round_id, heard.participant_id, ? from unnest(?, ?) as heard (round_id, participant_id)
            join round on round.id = heard.round_id and round.status = 'OPEN'
            for share of round
            on conflict (round_id, participant_id) do update
            set heard_at = greatest(heartbeat.heard_at, excluded.heard_at)""";

    private final Database database;
    private final Presences presences;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Listening listening;
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile Set<Device> heard = ConcurrentHashMap.newKeySet();

    Heartbeats(Database database, Presences presences, BreakoutConfig config) {
        this.database = database;
        this.presences = presences;
        this.listening = new Listening(longestGap(config.silence()), clock.instant());
    }

    /** Who spoke a moment before it is not silent after it; but a busy machine writes late. */
    private static Duration longestGap(Duration silence) {
        Duration half = silence.dividedBy(2);
        return half.compareTo(LATE) < 0 ? LATE : half;
    }

    /** Somebody's page in one round. */
    record Device(RoundId round, ParticipantId participant) {}

    void heard(RoundId round, ParticipantId participant) {
        heard.add(new Device(round, participant));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        writing.lock();
        try {
            writeDown();
        } finally {
            writing.unlock();
        }
    }

    /** Since when whoever was there was heard of. */
    Instant listeningSince(Instant now) {
        return listening.since(now);
    }

    /** What is done about those who are silent: never while it is being written down who is not. */
    interface Silence {
        /**
         * @param unwritten people who were heard of since
         * @return whether there is more to be done
         */
        boolean found(UUID[] unwritten);
    }

    /** In transactions of its own, between which heartbeats are written: many may fall silent in one moment. */
    void judge(RoundId round, Silence silence) {
        boolean more = true;
        while (more) {
            more = judgePortion(round, silence);
        }
    }

    private boolean judgePortion(RoundId round, Silence silence) {
        writing.lock();
        try {
            UUID[] unwritten = heard.stream()
                    .filter(device -> device.round().equals(round))
                    .map(device -> device.participant().value())
                    .toArray(UUID[]::new);
            return QuarkusTransaction.requiringNew().call(() -> silence.found(unwritten));
        } finally {
            writing.unlock();
        }
    }

    private void writeDown() {
        Set<Device> taken = heard;
        heard = ConcurrentHashMap.newKeySet();
        try {
            List<Device> devices = new ArrayList<>(taken);
            for (int from = 0; from < devices.size(); from += PORTION) {
                write(devices.subList(from, Math.min(from + PORTION, devices.size())));
            }
            reachDatabase();
            listening.heard(clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Writing down again later who was heard of");
            heard.addAll(taken);
        }
    }

    /** Also when nobody was heard of: others may have been, whom another instance could not write down. */
    private void reachDatabase() {
        database.first("select 1", row -> 1);
    }

    private void write(List<Device> devices) {
        UUID[] rounds = devices.stream().map(device -> device.round().value()).toArray(UUID[]::new);
        UUID[] people =
                devices.stream().map(device -> device.participant().value()).toArray(UUID[]::new);
        Instant now = clock.instant();
        database.update(HEARD, now, rounds, people);
        QuarkusTransaction.requiringNew().run(() -> presences.heard(rounds, people, now));
    }
}
