package org.folkmoot.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class LocalPorts {
    private static final int CONNECT_MILLIS = 500;
    /**
     * Below the range that Linux takes for outgoing connections, so that none of them holds a port that was given before
     * its server listens; and below the rows that a stack takes.
     */
    private static final int FIRST = 10_000;

    private static final int END = 20_000;
    private static final int ATTEMPTS = 10_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private LocalPorts() {}

    /** The wanted port, or a free one when it is 0. */
    public static int orFree(int wanted) {
        return wanted != 0 ? wanted : free();
    }

    /** A port nobody listens on at the moment of asking, and another one each time in this process. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, FIRST, END)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow(() -> new BackingFailedException("no port is free between " + FIRST + " and " + END));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections there. */
    public static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
