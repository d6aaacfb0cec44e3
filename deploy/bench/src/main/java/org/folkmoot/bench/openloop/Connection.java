package org.folkmoot.bench.openloop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One request at a time over HTTP/1.1, without a thread and without waiting. */
final class Connection {
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String RETRY_AFTER = "\r\nretry-after:";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer incoming = ByteBuffer.allocate(LONGEST_ANSWER);
    private ByteBuffer outgoing = ByteBuffer.allocate(0);
    private int request;
    private boolean busy;

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

    /** A complete answer. */
    record Reply(int status, boolean retryAfter, String body) {}

    boolean isConnected() {
        return channel.isConnected();
    }

    boolean isBusy() {
        return busy;
    }

    /** The request that is under way. */
    int request() {
        return request;
    }

    /** @return whether it is sent; if not, it goes out by {@link #proceed} */
    boolean send(int number, byte[] bytes) throws IOException {
        request = number;
        busy = true;
        outgoing = ByteBuffer.wrap(bytes);
        return isConnected() && flush();
    }

    /** Connects and sends as far as it goes. @return whether the request has now left */
    boolean proceed() throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            return busy && flush();
        }
        return key.isWritable() && flush();
    }

    private boolean flush() throws IOException {
        channel.write(outgoing);
        boolean sent = !outgoing.hasRemaining();
        key.interestOps(sent ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return sent;
    }

    /** @return the answer if it is complete; with it the connection is free again */
    Optional<Reply> read() throws IOException {
        if (!key.isReadable()) {
            return Optional.empty();
        }
        if (channel.read(incoming) < 0) {
            throw new IOException("The connection was closed");
        }
        String text = new String(incoming.array(), 0, incoming.position(), StandardCharsets.UTF_8);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        // Only the body may hold more than ASCII; its length counts bytes.
        int begin = end + END_OF_HEAD.length();
        int length = length(head)
                .orElseThrow(() -> new IllegalStateException("An answer does not say how long it is: " + head));
        if (incoming.position() < begin + length) {
            return Optional.empty();
        }
        String body = new String(incoming.array(), begin, length, StandardCharsets.UTF_8);
        incoming.clear();
        busy = false;
        return Optional.of(new Reply(
                Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3)), head.contains(RETRY_AFTER), body));
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
