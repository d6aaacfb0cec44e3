package org.folkmoot.local;

import org.folkmoot.local.command.FolkmootCommand;

/** The launcher on its own, without rehearsals. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(FolkmootCommand.with().execute(arguments));
    }
}
