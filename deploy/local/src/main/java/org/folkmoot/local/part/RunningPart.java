package org.folkmoot.local.part;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A part that was started. */
public interface RunningPart {
    /** The process to watch; absent for a part inside the launcher. */
    OptionalLong pid();

    /** Completes when the part ends by itself. */
    CompletableFuture<?> ended();

    /** Returns when the part no longer runs. */
    void stop();
}
