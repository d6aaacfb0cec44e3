package org.folkmoot.local.command;

import picocli.CommandLine.Option;

/** The one port people see. */
public final class PortArgument {
    @Option(names = "--port", defaultValue = "8080", description = "port of the front door (default: ${DEFAULT-VALUE})")
    private int port;

    public int port() {
        return port;
    }
}
