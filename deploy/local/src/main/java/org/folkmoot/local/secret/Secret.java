package org.folkmoot.local.secret;

import java.util.Locale;

/** What must not be known outside this machine. */
public enum Secret {
    /** Signs personal links. */
    LINK(48),
    /** Each contest's voter keys are derived from it. */
    VOTER_KEY(48),
    /** People's names towards a video provider are derived from it. */
    VIDEO_NAMING(48),
    /** The key that signs publications is made from it. */
    PUBLICATION_SIGNING(48),
    /** Of the OpenID Connect client of the pages. */
    WEB_CLIENT(32),
    /** Encrypts the staff session cookie; web wants exactly this many characters. */
    SESSION(32),
    /** Of the OpenID Connect client of rehearsals, which may do all that staff may. */
    REHEARSAL_CLIENT(32),
    /** Of the owner of all databases. */
    POSTGRES(32),
    /** Of the user {@code facilitator}, typed by a person. */
    FACILITATOR_PASSWORD(12),
    /** Of Keycloak's own administrator, {@code admin}. */
    KEYCLOAK_ADMIN_PASSWORD(20);

    private final int length;

    Secret(int length) {
        this.length = length;
    }

    int length() {
        return length;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
