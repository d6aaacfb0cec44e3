package org.folkmoot.web.live;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.web.facts.Position;

/** Something that people watch. What it says is the same for everybody. */
interface Watched {
    /** What changes by the passing of time alone; when it does, everything is said anew. */
    String phases(Instant now);

    /** All there is to say; empty when this is not known here. */
    Optional<Object> everything(Instant now);

    /** What has become known since; empty when nothing has. */
    Optional<Object> changes(Position since, Instant now);
}
