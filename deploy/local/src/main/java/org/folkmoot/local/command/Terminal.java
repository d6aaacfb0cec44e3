package org.folkmoot.local.command;

import java.util.Optional;

/** Who reads what we print. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person does, so that a line may be drawn again and again. */
    public static boolean isPresent() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .isPresent();
    }
}
