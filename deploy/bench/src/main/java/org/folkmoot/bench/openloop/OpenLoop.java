package org.folkmoot.bench.openloop;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Sends each request at its time. A request that finds every connection busy gets a further one, so that no answer holds
 * back what comes after it. Where the system's limit on open files ends that, it goes out on a busy connection, those in
 * turn, and waits there for the answer before its own, as it would have waited unread in a socket of its own.
 * All of it is one thread with one selector: on a shared machine the load is to cost little.
 */
public final class OpenLoop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MILLI = 1_000_000;
    private static final int CONNECTING_AT_ONCE = 200;
    /** Files that this process, or the one it loads, needs for other things. */
    private static final long OTHER_FILES = 600;

    private final Selector selector;
    private final InetSocketAddress target;
    private final int most;
    private final Deque<Connection> idle = new ArrayDeque<>();
    /** All that are open; the next to share comes first. */
    private final Deque<Connection> open = new ArrayDeque<>();

    private OpenLoop(URI target, int most) throws IOException {
        this.most = most;
        this.target = new InetSocketAddress(target.getHost(), target.getPort());
        this.selector = Selector.open();
    }

    /** @param connections opened before anything is sent */
    public static OpenLoop to(URI target, int connections) throws IOException {
        return to(target, connections, mostConnections());
    }

    static OpenLoop to(URI target, int connections, int most) throws IOException {
        var loop = new OpenLoop(target, most);
        loop.connect(Math.min(connections, loop.most));
        return loop;
    }

    /** As many as both ends may hold; the service is started by this process and has the same limit. */
    public static int mostConnections() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, system.getMaxFileDescriptorCount() - OTHER_FILES));
    }

    private void connect(int number) throws IOException {
        while (open.size() < number) {
            int batch = Math.min(CONNECTING_AT_ONCE, number - open.size());
            for (int each = 0; each < batch; each++) {
                idle.push(openOne());
            }
            while (!idle.stream().limit(batch).allMatch(Connection::isConnected)) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Connection) key.attachment()).proceed();
                }
                selector.selectedKeys().clear();
            }
        }
    }

    private Connection openOne() throws IOException {
        var connection = Connection.open(target, selector);
        open.add(connection);
        return connection;
    }

    private Connection choose() throws IOException {
        if (!idle.isEmpty()) {
            return idle.pop();
        }
        if (open.size() < most) {
            return openOne();
        }
        var shared = open.remove();
        open.add(shared);
        return shared;
    }

    /** @param requests the bytes of each; made when it is sent */
    public Offer send(Arrivals arrivals, IntFunction<byte[]> requests) throws IOException {
        return new Run(arrivals, requests).complete();
    }

    private final class Run {
        private final long[] planned;
        private final IntFunction<byte[]> requests;
        private final Answer[] answers;
        private final long[] lateNanos;
        private final long start = System.nanoTime();
        private int next;
        private int ended;
        private int inFlight;
        private int mostInFlight;

        Run(Arrivals arrivals, IntFunction<byte[]> requests) {
            this.planned = arrivals.nanos();
            this.requests = requests;
            this.answers = new Answer[planned.length];
            this.lateNanos = new long[planned.length];
            // Until it has left, a request is as late as can be.
            java.util.Arrays.fill(lateNanos, Long.MAX_VALUE);
        }

        Offer complete() throws IOException {
            long lastMoment = start + planned[planned.length - 1] + PATIENCE.toNanos();
            while (ended < planned.length && System.nanoTime() < lastMoment) {
                sendWhatIsDue();
                selector.select(Math.max(1, untilDue() / MILLI));
                for (SelectionKey key : selector.selectedKeys()) {
                    attend((Connection) key.attachment());
                }
                selector.selectedKeys().clear();
            }
            return new Offer(answers, lateNanos, mostInFlight, open.size(), (System.nanoTime() - start) / 1e9);
        }

        private long untilDue() {
            return next < planned.length ? start + planned[next] - System.nanoTime() : 10 * MILLI;
        }

        private void sendWhatIsDue() {
            while (next < planned.length && untilDue() <= 0) {
                int request = next++;
                try {
                    var connection = choose();
                    inFlight++;
                    mostInFlight = Math.max(mostInFlight, inFlight);
                    send(connection, request);
                } catch (IOException noConnection) {
                    // It stays without an answer, which is found at the end.
                    ended++;
                }
            }
        }

        private void send(Connection connection, int request) {
            try {
                connection.send(request, requests.apply(request)).forEach(this::noteSent);
            } catch (IOException broken) {
                drop(connection);
            }
        }

        private void noteSent(int request) {
            lateNanos[request] = System.nanoTime() - start - planned[request];
        }

        private void attend(Connection connection) {
            try {
                connection.proceed().forEach(this::noteSent);
                List<Connection.Reply> replies = connection.read();
                replies.forEach(this::note);
                if (!replies.isEmpty() && connection.underWay() == 0) {
                    idle.push(connection);
                }
            } catch (IOException broken) {
                drop(connection);
            }
        }

        private void note(Connection.Reply reply) {
            long now = System.nanoTime();
            answers[reply.request()] = new Answer(
                    reply.status(), reply.retryAfter(), reply.body(), now, now - start - planned[reply.request()]);
            inFlight--;
            ended++;
        }

        private void drop(Connection connection) {
            inFlight -= connection.underWay();
            ended += connection.underWay();
            OpenLoop.this.drop(connection);
        }
    }

    private void drop(Connection connection) {
        open.remove(connection);
        idle.remove(connection);
        try {
            connection.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
