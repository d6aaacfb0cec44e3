package org.folkmoot.bench.openloop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Requests over HTTP/1.1, without a thread and without waiting. One that is sent while another is under way is answered
 * after it (pipelining, RFC 9112, section 9.3.2).
 */
final class Connection {
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String RETRY_AFTER = "\r\nretry-after:";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer incoming = ByteBuffer.allocate(LONGEST_ANSWER);
    private final Deque<Integer> underWay = new ArrayDeque<>();
    private final List<Integer> unsent = new ArrayList<>();
    private ByteBuffer outgoing = ByteBuffer.allocate(0);

    private Connection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
        key.attach(this);
    }

    /** Begins to connect; a request may be sent at once, and goes out when the connection is there. */
    static Connection open(InetSocketAddress target, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(target);
        return new Connection(
                channel, channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT));
    }

    /** A complete answer to a request. */
    record Reply(int request, int status, boolean retryAfter, String body) {}

    boolean isConnected() {
        return channel.isConnected();
    }

    /** Requests that are not answered yet. */
    int underWay() {
        return underWay.size();
    }

    /** @return which requests have left by that; this one among them, or it goes out by {@link #proceed} */
    List<Integer> send(int number, byte[] bytes) throws IOException {
        underWay.add(number);
        unsent.add(number);
        outgoing = outgoing.hasRemaining() ? joined(outgoing, bytes) : ByteBuffer.wrap(bytes);
        return isConnected() ? flush() : List.of();
    }

    private static ByteBuffer joined(ByteBuffer first, byte[] second) {
        return ByteBuffer.allocate(first.remaining() + second.length)
                .put(first)
                .put(second)
                .flip();
    }

    /** Connects and sends as far as it goes. @return which requests have now left */
    List<Integer> proceed() throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            return flush();
        }
        return key.isWritable() ? flush() : List.of();
    }

    private List<Integer> flush() throws IOException {
        channel.write(outgoing);
        if (outgoing.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            return List.of();
        }
        key.interestOps(SelectionKey.OP_READ);
        List<Integer> left = List.copyOf(unsent);
        unsent.clear();
        return left;
    }

    /** @return the answers that are complete; they are no longer under way */
    List<Reply> read() throws IOException {
        if (!key.isReadable()) {
            return List.of();
        }
        if (channel.read(incoming) < 0) {
            throw new IOException("The connection was closed");
        }
        List<Reply> replies = new ArrayList<>();
        for (Optional<Reply> reply = next(); reply.isPresent(); reply = next()) {
            replies.add(reply.get());
        }
        return replies;
    }

    private Optional<Reply> next() {
        // Only the body may hold more than ASCII; its length counts bytes, and so does everything here.
        String text = new String(incoming.array(), 0, incoming.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int begin = end + END_OF_HEAD.length();
        int length = length(head)
                .orElseThrow(() -> new IllegalStateException("An answer does not say how long it is: " + head));
        if (incoming.position() < begin + length) {
            return Optional.empty();
        }
        String body = new String(incoming.array(), begin, length, StandardCharsets.UTF_8);
        incoming.flip().position(begin + length);
        incoming.compact();
        return Optional.of(new Reply(
                underWay.remove(),
                Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3)),
                head.contains(RETRY_AFTER),
                body));
    }

    private static OptionalInt length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            return OptionalInt.empty();
        }
        int from = at + LENGTH.length();
        return OptionalInt.of(Integer.parseInt(
                head.substring(from, head.indexOf("\r\n", from)).strip()));
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
