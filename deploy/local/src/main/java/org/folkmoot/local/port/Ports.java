package org.folkmoot.local.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Which ports a stack uses. */
public final class Ports {
    /** Below the range that Linux takes for outgoing connections, so that a restarted part finds its port free. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private Ports() {}

    /** Fails with the holder's name when somebody listens on the port. */
    public static void requireFree(int port) {
        if (isFree(port)) {
            return;
        }
        String holder = PortHolder.of(port)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("another process");
        throw new PortTakenException(
                "port " + port + " is taken by " + holder + "; stop it, or choose another port with --port");
    }

    /**
     * A row of free ports for the parts behind the front door.
     *
     * @return the first of them; the same one as long as it is free
     */
    public static int freeRow(int frontPort, int length) {
        int slots = (END - FIRST) / length;
        return IntStream.range(0, slots)
                .map(step -> FIRST + Math.floorMod(frontPort + step, slots) * length)
                .filter(first -> IntStream.range(first, first + length).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new PortTakenException(
                        "no " + length + " ports in a row are free between " + FIRST + " and " + END));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
