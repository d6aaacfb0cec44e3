package org.folkmoot.web.party;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;

/**
 * What a convener has written down for one question.
 *
 * @param key stays the same however often these numbers are sent
 * @param revision rises with each change
 * @param checked the numbers that this key and revision stand for; empty before they were checked
 * @param free whether amounts are written beside their numbers
 * @param answered how many people answered; of one choice each it is the sum of the rows
 * @param correction whether it replaces numbers that count
 */
record CountSheet(
        String key,
        int revision,
        String checked,
        List<Row> rows,
        boolean free,
        int answered,
        boolean approval,
        boolean correction,
        String reason) {
    private static final int MOST = 1_000_000;

    record Row(String id, String label, int count) {}

    /** An empty sheet, or one with what was sent before. */
    static CountSheet after(ContestDefinition contest, RoomResult before) {
        boolean correction = before != null && before.wasConfirmed();
        Map<String, Integer> counts = before == null ? Map.of() : before.counts();
        return new CountSheet(
                UUID.randomUUID().toString(),
                before == null ? 1 : before.revision() + 1,
                "",
                CountRows.of(contest, counts),
                CountRows.free(contest),
                before == null ? 0 : before.answered(),
                contest.form() instanceof BallotForm.Approval,
                correction,
                "");
    }

    /** What a form says. What is not a number counts as none. */
    static CountSheet read(ContestDefinition contest, MultivaluedMap<String, String> form) {
        List<Row> rows = CountRows.read(contest, form);
        boolean approval = contest.form() instanceof BallotForm.Approval;
        int sum = rows.stream().mapToInt(Row::count).sum();
        String reason = form.getFirst("reason");
        return new CountSheet(
                Optional.ofNullable(form.getFirst("key"))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                Math.max(1, number(form.getFirst("revision"))),
                Optional.ofNullable(form.getFirst("checked")).orElse(""),
                rows,
                CountRows.free(contest),
                approval ? number(form.getFirst("answered")) : sum,
                approval,
                "true".equals(form.getFirst("correction")),
                reason == null ? "" : reason.strip());
    }

    /** What changes numbers that count is a correction, even if the convener did not hear that they count. */
    CountSheet meeting(RoomResult known) {
        return known != null && known.wasConfirmed() && !correction ? with(key, revision, checked, true) : this;
    }

    /**
     * Ready to be sent. Other numbers than those checked before get a key and a revision of their own: the former ones
     * may have arrived although nobody heard of it.
     */
    CountSheet readyAfter(RoomResult known) {
        String marks = marks();
        return checked.isEmpty() || checked.equals(marks)
                ? with(key, revision, marks, correction)
                : with(UUID.randomUUID().toString(), Math.max(revision, last(known)) + 1, marks, correction);
    }

    /** To be sent anew after a refusal. */
    CountSheet anewAfter(RoomResult known) {
        return with(UUID.randomUUID().toString(), Math.max(revision, last(known) + 1), "", correction)
                .meeting(known);
    }

    private static int last(RoomResult known) {
        return known == null ? 0 : known.revision();
    }

    private String marks() {
        RoomResultApi.Numbers numbers = numbers();
        return numbers.answered() + " " + numbers.counts() + " " + reason;
    }

    private CountSheet with(String otherKey, int otherRevision, String otherChecked, boolean isCorrection) {
        return new CountSheet(
                otherKey, otherRevision, otherChecked, rows, free, answered, approval, isCorrection, reason);
    }

    /** What has to change before it can be sent, as sentences; empty when nothing has. */
    List<String> mistakes(int headcount) {
        List<String> mistakes = new ArrayList<>();
        if (answered > headcount) {
            mistakes.add(
                    approval
                            ? "You wrote that " + answered + " people answered. You counted " + headcount
                                    + " people. Change one."
                            : "Answers add up to " + answered + ". You counted " + headcount + " people. Change one.");
        }
        rows.stream()
                .filter(row -> row.count() > answered)
                .forEach(row -> mistakes.add(row.label() + " has " + row.count() + ", but only " + answered
                        + " people answered. Change one."));
        if (correction && reason.isEmpty()) {
            mistakes.add("Say why you correct the numbers.");
        }
        return mistakes;
    }

    RoomResultApi.Numbers numbers() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream().filter(row -> !free || row.count() > 0).forEach(row -> counts.put(row.id(), row.count()));
        return new RoomResultApi.Numbers(revision, answered, counts, correction ? reason : null);
    }

    static int number(String text) {
        try {
            return text == null ? 0 : Math.clamp(Long.parseLong(text.strip()), 0, MOST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
