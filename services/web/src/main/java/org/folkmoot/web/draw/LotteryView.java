package org.folkmoot.web.draw;

import java.time.Instant;

/**
 * The public page of a draw.
 *
 * @param assembly what the assembly is called; empty when it is not known here
 */
record LotteryView(PublishedDraw published, String assembly, Instant now) {
    public DrawState draw() {
        return published.draw();
    }

    public String address() {
        return "/lottery/" + draw().id();
    }

    /** Where the files of a publication are. */
    public String files(Publication publication) {
        return "/draws/" + draw().id() + "/" + publication.path();
    }

    /** Whether the randomness should be known by now. */
    public boolean due() {
        return published.next() != null && !now.isBefore(published.next());
    }
}
