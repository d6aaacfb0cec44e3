package org.folkmoot.rehearsal.report;

/**
 * What came of the panel that was drawn by lot.
 *
 * @param invited who had a letter
 * @param accepted those of them who put themselves forward
 * @param members on whom the lot fell
 * @param seats that there are
 * @param listed members that voting knows
 * @param verified whether the verifier agrees with the published files
 * @param decision whether the binding vote was counted as it was cast
 * @param seconds all of it
 */
public record LotFigures(
        long invited,
        long accepted,
        long members,
        long seats,
        long listed,
        boolean verified,
        boolean decision,
        double seconds) {
    /** There were too few people for a panel. */
    public static LotFigures none() {
        return new LotFigures(0, 0, 0, 0, 0, true, true, 0);
    }

    public boolean held() {
        return members == seats && listed == seats && verified && decision;
    }

    public String table() {
        var table = new TextTable("panel by lot", "measured", "has to be");
        table.row("people invited by lot", invited, "");
        table.row("who put themselves forward", accepted, "");
        table.row("members drawn", members, Long.toString(seats));
        table.row("  that voting knows", listed, Long.toString(seats));
        table.row("verifier agrees with the published files", verified ? "yes" : "no", "yes");
        table.row("binding vote counted as it was cast", decision ? "yes" : "no", "yes");
        table.row("seconds of lottery in all", "%.1f".formatted(seconds), "");
        return table.toString();
    }
}
