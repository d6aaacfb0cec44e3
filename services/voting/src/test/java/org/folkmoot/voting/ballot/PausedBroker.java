package org.folkmoot.voting.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.folkmoot.testsupport.KafkaResource;

/** The tests' broker, stopped in the middle of its work until this is closed. */
final class PausedBroker implements AutoCloseable {
    PausedBroker() {
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(KafkaResource.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
