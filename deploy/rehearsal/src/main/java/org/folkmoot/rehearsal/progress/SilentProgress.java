package org.folkmoot.rehearsal.progress;

/** For {@code --json}, and for tests. */
public final class SilentProgress implements Progress {
    @Override
    public Step begin(String what, long parts) {
        return new Step() {
            @Override
            public void advance() {
                // Nobody watches.
            }

            @Override
            public void close() {
                // Nothing was begun.
            }
        };
    }

    @Override
    public void say(String line) {
        // Nobody listens.
    }
}
