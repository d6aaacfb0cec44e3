package org.folkmoot.web.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A round and how its rooms are doing.
 *
 * @param people who have a seat
 * @param present those of them who are there
 * @param helpCalls rooms that wait for somebody to come
 * @param outcomes rooms that have answered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RoundState(
        String id,
        int number,
        String question,
        Plan plan,
        String status,
        Instant closesAt,
        Instant closedAt,
        Message message,
        int rooms,
        int people,
        int present,
        int roomsBelowLeast,
        int helpCalls,
        int outcomes) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(
            int least,
            int target,
            int most,
            int depth,
            boolean commonLanguage,
            boolean mixAreas,
            Map<String, Integer> supply,
            String length,
            String turn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(String text, Instant saidAt) {}

    public boolean prepared() {
        return "prepared".equals(status);
    }

    public boolean isOpen() {
        return "open".equals(status);
    }

    public boolean closed() {
        return "closed".equals(status);
    }

    public String word() {
        return prepared() ? "Prepared" : isOpen() ? "● Open" : "Closed";
    }

    /** For the style sheet. */
    public String css() {
        return isOpen() ? "open" : "closed";
    }

    /**
     * What is settled about it, so that the stage can check it once more.
     *
     * @param together what people of a room have in common
     */
    List<String> rules(String together) {
        List<String> sentences = new ArrayList<>();
        sentences.add(together);
        sentences.add(plan.target() + " people in a room, from " + plan.least() + " to " + plan.most() + ".");
        sentences.add(words(Duration.parse(plan.length())) + " in all.");
        sentences.add(
                plan.turn() == null
                        ? "Everybody gets an equal share of the time."
                        : words(Duration.parse(plan.turn())) + " for each turn.");
        if (plan.commonLanguage()) {
            sentences.add("Everybody in a room shares a language.");
        }
        if (plan.mixAreas()) {
            sentences.add("Each room mixes people of different areas.");
        }
        if (plan.supply() != null) {
            plan.supply()
                    .forEach((need, rooms) ->
                            sentences.add(named(need) + " in " + rooms + " " + (rooms == 1 ? "room" : "rooms") + "."));
        }
        return sentences;
    }

    private static String named(String need) {
        String words = need.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Such as {@code 1 minute 30 seconds}. */
    static String words(Duration length) {
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        String whole = minutes + (minutes == 1 ? " minute" : " minutes");
        String rest = seconds + " seconds";
        return minutes == 0 ? rest : seconds == 0 ? whole : whole + " " + rest;
    }
}
