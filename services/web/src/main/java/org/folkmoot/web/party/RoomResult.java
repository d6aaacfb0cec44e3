package org.folkmoot.web.party;

import java.util.Map;

/** A room's numbers as voting has them. */
record RoomResult(
        String state,
        int revision,
        int headcount,
        int votedByPhone,
        int effectiveHeadcount,
        int answered,
        Map<String, Integer> counts) {
    RoomResult {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
    }

    public boolean provisional() {
        return "provisional".equals(state);
    }

    /** Whether it is in the tally. */
    public boolean inTally() {
        return "confirmed".equals(state) || "corrected".equals(state);
    }

    public boolean suspended() {
        return "suspended".equals(state);
    }

    public boolean corrected() {
        return "corrected".equals(state);
    }

    /** From then on a change is a correction and has a reason. */
    public boolean wasConfirmed() {
        return inTally() || suspended();
    }
}
