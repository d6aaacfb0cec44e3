package org.folkmoot.web.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How far a party is with a question.
 *
 * @param headcount as it was when the question opened; null when none was declared in time
 * @param headcountPending whether that waits for an organiser
 * @param votedByPhone how many of the room voted for themselves
 * @param effectiveHeadcount for how many the room speaks; null unless the headcount holds
 * @param joined how many joined with the code: people who are certainly there
 * @param counted whether the question takes this party's numbers
 * @param state null while nothing was sent
 * @param answered null while nothing was sent
 * @param outlier why it is worth a look; null when it is not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoomReport(
        String partyId,
        String place,
        String area,
        Integer headcount,
        Boolean headcountPending,
        Integer votedByPhone,
        Integer effectiveHeadcount,
        Integer joined,
        Boolean certified,
        Boolean counted,
        String state,
        Integer answered,
        String outlier) {
    public boolean missing() {
        return !"confirmed".equals(state) && !"corrected".equals(state);
    }

    public String word() {
        return switch (state) {
            case "provisional" -> "not confirmed";
            case "suspended" -> "to be corrected";
            case "confirmed" -> "reported";
            case "corrected" -> "reported, corrected";
            case null, default -> "missing";
        };
    }

    public int people() {
        return headcount == null ? 0 : headcount;
    }

    public int evidenced() {
        return joined == null ? 0 : joined;
    }

    public int byPhone() {
        return votedByPhone == null ? 0 : votedByPhone;
    }

    public boolean isCertified() {
        return Boolean.TRUE.equals(certified);
    }

    /** Whether this contest does not take it. */
    public boolean leftOut() {
        return Boolean.FALSE.equals(counted);
    }

    /** Whether a number of people waits for an organiser's nod. */
    public boolean pending() {
        return Boolean.TRUE.equals(headcountPending);
    }

    public boolean standsOut() {
        return outlier != null && !outlier.isBlank();
    }

    /** Whether somebody should ring them up, or look at their numbers. */
    public boolean toChase() {
        return (missing() && !leftOut()) || pending() || standsOut();
    }
}
