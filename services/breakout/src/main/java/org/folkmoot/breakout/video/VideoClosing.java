package org.folkmoot.breakout.video;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.jboss.logging.Logger;

/** Sends everybody out of video rooms, behind the back of whoever closes them here. */
@ApplicationScoped
public class VideoClosing {
    private static final Logger LOG = Logger.getLogger(VideoClosing.class);
    private static final int AT_ONCE = 8;
    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final VideoRooms video;
    private final TransactionSynchronizationRegistry transaction;
    private final Duration pause;
    private final ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService calls =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    @Inject
    VideoClosing(VideoRooms video, TransactionSynchronizationRegistry transaction) {
        this(video, transaction, PAUSE);
    }

    VideoClosing(VideoRooms video, TransactionSynchronizationRegistry transaction, Duration pause) {
        this.video = video;
        this.transaction = transaction;
        this.pause = pause;
    }

    /** Returns at once. Inside a transaction, nothing is closed before it has committed. */
    public void close(RoundId round, Collection<RoomId> rooms) {
        close(round, rooms, () -> {});
    }

    /** @param done what is to happen once all are closed */
    void close(RoundId round, Collection<RoomId> rooms, Runnable done) {
        List<RoomId> all = List.copyOf(rooms);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            start(round, all, done);
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    start(round, all, done);
                }
            }
        });
    }

    private void start(RoundId round, List<RoomId> rooms, Runnable done) {
        rounds.execute(() -> {
            try {
                closeAll(round, rooms, done);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warnf(e, "It is not known that the video rooms are closed roundId=%s", round);
            }
        });
    }

    private void closeAll(RoundId round, List<RoomId> rooms, Runnable done) throws InterruptedException {
        List<RoomId> open = stillOpen(round, rooms);
        for (int attempt = 2; attempt <= ATTEMPTS && !open.isEmpty(); attempt++) {
            Thread.sleep(pause);
            open = stillOpen(round, open);
        }
        if (open.isEmpty()) {
            done.run();
        } else {
            LOG.warnf("Video rooms were not closed yet roundId=%s rooms=%d", round, open.size());
        }
    }

    private List<RoomId> stillOpen(RoundId round, List<RoomId> rooms) throws InterruptedException {
        Queue<RoomId> open = new ConcurrentLinkedQueue<>();
        calls.invokeAll(rooms.stream()
                .map(room -> Executors.callable(() -> {
                    if (video.close(round, room) instanceof Closing.Unavailable unavailable) {
                        LOG.debugf("A video room was not closed roomId=%s problem=%s", room, unavailable.problem());
                        open.add(room);
                    }
                }))
                .toList());
        return List.copyOf(open);
    }

    @PreDestroy
    void stop() {
        rounds.shutdownNow();
        calls.shutdownNow();
    }
}
