package org.folkmoot.local.part;

import java.nio.file.Path;
import java.util.Set;

/**
 * One of the things that make up a stack.
 *
 * @param name as people type it
 * @param needs the parts that must answer before this one is started
 * @param port where it listens
 * @param log what it has to say
 * @param launch starts it and returns when it answers
 */
public record Part(String name, Set<String> needs, int port, Path log, Launch launch) {
    public Part {
        needs = Set.copyOf(needs);
    }

    /** Starts a part. */
    @FunctionalInterface
    public interface Launch {
        /** Returns when the part answers; any exception means that it did not start. */
        RunningPart start() throws Exception;
    }
}
