package org.folkmoot.assembly.schedule;

import java.util.Locale;

/** The name of an assembly's state, in the database and to the world. */
public enum AssemblyStatus {
    DRAFT,
    PUBLISHED,
    STARTED,
    ENDED;

    static AssemblyStatus of(Assembly assembly) {
        return switch (assembly) {
            case Assembly.Draft draft -> DRAFT;
            case Assembly.Published published -> PUBLISHED;
            case Assembly.Started started -> STARTED;
            case Assembly.Ended ended -> ENDED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
