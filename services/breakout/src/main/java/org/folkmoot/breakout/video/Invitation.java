package org.folkmoot.breakout.video;

import java.net.URI;
import java.time.Instant;

/** How somebody gets into their room, or why they cannot now. */
public sealed interface Invitation {
    /**
     * @param address to open in a browser; it lets its holder in, so it is shown to nobody else and not logged
     * @param until when it lets nobody in any more
     */
    record Page(URI address, Instant until) implements Invitation {
        @Override
        public String toString() {
            return "Page[until=" + until + "]";
        }
    }

    /** @param text a meeting place or a telephone number to show */
    record Notice(String text, Instant until) implements Invitation {}

    /** The round has not begun or is over. */
    record NotNow(Instant from, Instant until) implements Invitation {}

    /** The provider did not open the room; asking again may help. */
    record Unavailable(VideoProblem problem) implements Invitation {}
}
