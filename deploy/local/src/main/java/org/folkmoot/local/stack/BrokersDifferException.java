package org.folkmoot.local.stack;

import java.nio.file.Path;

/** A stack was asked to start with another number of brokers than it was made with. */
public final class BrokersDifferException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokersDifferException(Path state, int made, int wanted) {
        super("the stack in " + state + " was made with --brokers " + made + ", not " + wanted
                + "; leave the option out, choose another --state, or delete it with ./folkmoot reset");
    }
}
