package org.folkmoot.rehearsal.progress;

/** Tells whoever started a long piece of work how far it is. */
public interface Progress {
    /** Begins a step of so many parts; close it when it is done. */
    Step begin(String what, long parts);

    /** Something worth a line of its own. */
    void say(String line);

    /** Parts may be done by many threads at once. */
    interface Step extends AutoCloseable {
        void advance();

        @Override
        void close();
    }
}
