package org.folkmoot.sortition.panel;

import java.nio.file.Path;

/** What everybody can read says nothing of where files lie. */
final class Whereabouts {
    private Whereabouts() {}

    /** Paths in the text begin at the directory of all draws. */
    static String hidden(String text, Path home) {
        return text.replace(home.toAbsolutePath().normalize() + "/", "").replace(home + "/", "");
    }
}
