package org.folkmoot.rehearsal.festival;

/** One thing a convener does to report the room's counts. */
public sealed interface ReportStep {
    /**
     * Sends counts. Before a confirmation they are provisional; afterwards they are a correction and have a reason.
     *
     * @param reason empty unless it is a correction
     * @param twice whether the same request goes out a second time, as from a phone that saw no answer
     */
    record Submit(int revision, RoomCount count, String reason, boolean twice) implements ReportStep {}

    record Confirm(int revision) implements ReportStep {}
}
