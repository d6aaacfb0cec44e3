package org.folkmoot.rehearsal.progress;

import java.io.PrintWriter;
import org.folkmoot.local.command.Terminal;

/** Tells whoever started a long piece of work how far it is. */
public interface Progress {
    /** A bar where a person looks on, lines elsewhere, nothing where only the last line is wanted. */
    static Progress on(PrintWriter out, boolean silent) {
        if (silent) {
            return new SilentProgress();
        }
        return Terminal.isPresent() ? new TerminalProgress(out) : new PlainProgress(out);
    }

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
