package org.folkmoot.local.part;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A part that runs inside the launcher and ends with it. */
public record InsidePart(Runnable closing) implements RunningPart {
    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public CompletableFuture<?> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public void stop() {
        closing.run();
    }
}
