package org.folkmoot.local.part;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A server whose own class knows how to stop it. */
public record ServerPart(long number, Process process, Runnable closing) implements RunningPart {
    @Override
    public OptionalLong pid() {
        return OptionalLong.of(number);
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    @Override
    public void stop() {
        closing.run();
    }
}
