package org.folkmoot.rehearsal.progress;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;

/** One line for each fifth of a step, for logs. */
public final class PlainProgress implements Progress {
    private static final int LINES = 5;

    private final PrintWriter out;

    public PlainProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Step begin(String what, long parts) {
        return new Lines(what, parts);
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    private final class Lines implements Step {
        private final String what;
        private final long parts;
        private final AtomicLong done = new AtomicLong();

        private Lines(String what, long parts) {
            this.what = what;
            this.parts = parts;
        }

        @Override
        public void advance() {
            long now = done.incrementAndGet();
            if (now * LINES / parts > (now - 1) * LINES / parts) {
                say("%s: %,d of %,d".formatted(what, now, parts));
            }
        }

        @Override
        public void close() {
            if (done.get() < parts) {
                say("%s: stopped at %,d of %,d".formatted(what, done.get(), parts));
            }
        }
    }
}
