package org.folkmoot.voting.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The tests' broker, stopped in the middle of its work until this is closed. */
final class PausedBroker implements AutoCloseable {
    private final long pid;

    PausedBroker() {
        pid = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("BrokerProcess"))
                .findFirst()
                .orElseThrow()
                .pid();
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
