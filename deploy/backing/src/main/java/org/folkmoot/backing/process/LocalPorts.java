package org.folkmoot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** TCP ports of this machine. */
public final class LocalPorts {
    private static final int CONNECT_MILLIS = 500;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private LocalPorts() {}

    /** The wanted port, or a free one when it is 0. */
    public static int orFree(int wanted) {
        return wanted != 0 ? wanted : free();
    }

    /** A port nobody listens on at the moment of asking, and another one each time in this process. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            // The socket stays open meanwhile, so the system cannot offer the same port again.
            return GIVEN.add(port) ? port : free();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
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
