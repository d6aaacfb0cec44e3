package org.folkmoot.web.breakout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The room's answer as it stands in the form: what was typed and not taken stays, to be put right. */
record OutcomeForm(String line, List<String> priorities, List<String> mistakes) {
    static final int MOST_PRIORITIES = 5;

    OutcomeForm {
        priorities = List.copyOf(priorities);
        mistakes = List.copyOf(mistakes);
    }

    static OutcomeForm of(RoomTalk.Outcome outcome) {
        return new OutcomeForm(outcome.line(), outcome.priorities(), List.of());
    }

    /** @param priorities as typed, with empty ones among them; null: none */
    static OutcomeForm typed(String line, List<String> priorities) {
        List<String> filled = priorities == null
                ? List.of()
                : priorities.stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return new OutcomeForm(line == null ? "" : line.strip(), filled, List.of());
    }

    OutcomeForm with(List<String> found) {
        return new OutcomeForm(line, priorities, found);
    }

    /** @param revision how it is to be told from what was sent before */
    RoomTalk.Outcome outcome(int revision) {
        return new RoomTalk.Outcome(revision, line, priorities);
    }

    /** One for each field. */
    public List<Field> fields() {
        List<String> padded = new ArrayList<>(priorities);
        padded.addAll(Collections.nCopies(Math.max(0, MOST_PRIORITIES - padded.size()), ""));
        return IntStream.range(0, padded.size())
                .mapToObj(place -> new Field(place + 1, padded.get(place)))
                .toList();
    }

    public record Field(int number, String text) {}
}
