package org.folkmoot.web.round;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.web.neighbour.Refusal;

/** A new round as typed in; what was typed stays when something is to be changed. */
record RoundForm(MultivaluedMap<String, String> fields, List<String> mistakes) {
    private static final Pattern LENGTH = Pattern.compile("PT(\\d+H)?(\\d+M)?(\\d+S)?\\b");
    private static final List<String> NEEDS = List.of("sign-language", "captions");

    static RoundForm empty() {
        return new RoundForm(new MultivaluedHashMap<>(), List.of());
    }

    static RoundForm typed(MultivaluedMap<String, String> fields) {
        return new RoundForm(fields, List.of());
    }

    RoundForm with(List<String> found) {
        return new RoundForm(fields, found);
    }

    /** What stands in a field, or what it starts with. */
    public String typed(String field, String otherwise) {
        String text = fields.getFirst(field);
        return text == null ? otherwise : text.strip();
    }

    public boolean chosen(String field, int value, int otherwise) {
        return typed(field, String.valueOf(otherwise)).equals(String.valueOf(value));
    }

    /** Rooms need a common language unless that was unticked. */
    public boolean commonLanguage() {
        return fields.isEmpty() || fields.containsKey("language");
    }

    public boolean mixAreas() {
        return fields.containsKey("mix");
    }

    /** Whether anything but the plain rules was asked for, so that they are not hidden from view. */
    public boolean special() {
        return !mistakes.isEmpty()
                || !commonLanguage()
                || NEEDS.stream().anyMatch(need -> !typed("supply-" + need, "").isEmpty());
    }

    /** @param wrong takes a sentence for each field that is none of what it should be */
    RoundApi.Draft draft(AssemblyId assembly, List<String> wrong) {
        if (typed("question", "").isEmpty()) {
            wrong.add("Write what the rooms are to talk about.");
        }
        Integer turn = number("turn", "The length of a turn", wrong);
        Integer minutes = number("minutes", "How many minutes", wrong);
        return new RoundApi.Draft(
                assembly.toString(),
                typed("question", ""),
                new RoundApi.Plan(
                        number("least", "The least people in a room", wrong),
                        number("target", "People in a room", wrong),
                        number("most", "The most people in a room", wrong),
                        number("depth", "Who sits together", wrong),
                        commonLanguage(),
                        mixAreas(),
                        supply(wrong),
                        minutes == null ? null : Duration.ofMinutes(minutes).toString(),
                        turn == null ? null : Duration.ofSeconds(turn).toString()));
    }

    private Map<String, Integer> supply(List<String> wrong) {
        Map<String, Integer> supply = new HashMap<>();
        for (String need : NEEDS) {
            Integer rooms = number("supply-" + need, "Rooms with " + need.replace('-', ' '), wrong);
            if (rooms != null) {
                supply.put(need, rooms);
            }
        }
        return supply;
    }

    private Integer number(String field, String name, List<String> wrong) {
        String text = typed(field, "").replaceAll("[ ,]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            wrong.add(name + ": write a whole number, such as 12.");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** In the words of breakout, with the name of the field before them and lengths as people write them. */
    static List<String> mistakes(List<Refusal.Mistake> errors) {
        List<String> sentences = new ArrayList<>();
        errors.forEach(error -> sentences.add(name(error.field()) + " " + readable(error.detail()) + "."));
        return sentences;
    }

    private static String readable(String detail) {
        return LENGTH.matcher(detail).replaceAll(length -> RoundState.words(Duration.parse(length.group())));
    }

    private static String name(String field) {
        return switch (field) {
            case "question" -> "The question";
            case "plan.least" -> "The sizes of a room:";
            case "plan.depth" -> "Who sits together";
            case "plan.supply" -> "The needs that are met:";
            case "plan.length" -> "The length of the round";
            case "plan.turn" -> "The length of a turn";
            case null, default -> "The round:";
        };
    }
}
