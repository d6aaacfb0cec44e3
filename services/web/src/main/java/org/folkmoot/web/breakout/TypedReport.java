package org.folkmoot.web.breakout;

/** A report, or a removal, as it was typed and not taken: it stays, to be sent again. */
record TypedReport(String seat, String reason) {
    static final TypedReport NOTHING = new TypedReport("", "");

    static TypedReport of(TalkForm form) {
        return new TypedReport(form.seat == null ? "" : form.seat, form.reason());
    }

    public boolean about(String other) {
        return seat.equals(other);
    }
}
