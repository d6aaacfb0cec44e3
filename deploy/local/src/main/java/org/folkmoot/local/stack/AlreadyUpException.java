package org.folkmoot.local.stack;

import java.nio.file.Path;

/** Another launcher runs this stack. */
public final class AlreadyUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyUpException(long launcher, Path state) {
        super("already up: process " + launcher + " runs the stack in " + state + "; see ./folkmoot status");
    }
}
