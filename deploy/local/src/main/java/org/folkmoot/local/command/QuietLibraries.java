package org.folkmoot.local.command;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries say to themselves off the screen: the launcher tells what happens in its own words. */
final class QuietLibraries {
    /** Kept, since the logging framework forgets loggers that nobody holds. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    /** Calls it severe when a part behind the front door dies; the launcher has a line for that. */
    private static final Logger VERTX = Logger.getLogger("io.vertx");

    private QuietLibraries() {}

    static void apply() {
        EVERYTHING.setLevel(Level.SEVERE);
        VERTX.setLevel(Level.OFF);
    }
}
