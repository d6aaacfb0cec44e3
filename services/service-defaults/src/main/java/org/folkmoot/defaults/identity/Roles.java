package org.folkmoot.defaults.identity;

/** The roles that tokens carry. */
public final class Roles {
    public static final String PARTICIPANT = "participant";
    public static final String FACILITATOR = "facilitator";
    public static final String ORGANISER = "organiser";

    private Roles() {}
}
