package org.folkmoot.local.part;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Where a part is in its life. */
public sealed interface PartState {
    /** One word for tables. */
    String word();

    /** For the parts it needs. */
    record Waiting() implements PartState {
        @Override
        public String word() {
            return "waiting";
        }
    }

    record Starting(Instant since) implements PartState {
        @Override
        public String word() {
            return "starting";
        }
    }

    record Ready(OptionalLong pid, Instant since, Duration startedWithin) implements PartState {
        @Override
        public String word() {
            return "ready";
        }
    }

    /** It ended, or did not start, and is started again after a pause. */
    record Restarting(String reason, Duration pause) implements PartState {
        @Override
        public String word() {
            return "restarting";
        }
    }

    /** It did not start, and will not be tried again. */
    record Failed(String reason) implements PartState {
        @Override
        public String word() {
            return "failed";
        }
    }

    record Stopped() implements PartState {
        @Override
        public String word() {
            return "stopped";
        }
    }
}
