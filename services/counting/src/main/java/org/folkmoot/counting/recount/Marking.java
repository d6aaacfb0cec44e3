package org.folkmoot.counting.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a ballot says, from its canonical text or from the JSON that voters send. */
sealed interface Marking {
    String canonical();

    /** Options in no order. */
    record Choices(List<String> options) implements Marking {
        @Override
        public String canonical() {
            return "choices|" + String.join(",", new TreeSet<>(options));
        }
    }

    /** Ranks, the best first. */
    record Ranks(List<List<String>> ranks) implements Marking {
        @Override
        public String canonical() {
            return "ranking|"
                    + ranks.stream()
                            .map(rank -> String.join("=", new TreeSet<>(rank)))
                            .collect(Collectors.joining(">"));
        }
    }

    /** A number. */
    record Amount(long amount) implements Marking {
        @Override
        public String canonical() {
            return "amount|" + amount;
        }
    }

    /** Points for options. */
    record Points(Map<String, Long> points) implements Marking {
        @Override
        public String canonical() {
            return "points|"
                    + new TreeMap<>(points)
                            .entrySet().stream()
                                    .map(each -> each.getKey() + ":" + each.getValue())
                                    .collect(Collectors.joining(","));
        }
    }

    /** Nothing. */
    record Blank() implements Marking {
        @Override
        public String canonical() {
            return "blank|";
        }
    }

    /** @throws IllegalArgumentException if it is not the canonical text of anything */
    static Marking ofCanonical(String text) {
        int bar = text.indexOf('|');
        var rest = text.substring(bar + 1);
        Marking marking = switch (bar < 0 ? "" : text.substring(0, bar)) {
            case "choices" -> new Choices(parts(rest, ","));
            case "ranking" ->
                new Ranks(
                        parts(rest, ">").stream().map(rank -> parts(rank, "=")).toList());
            case "amount" -> new Amount(Long.parseLong(rest));
            case "points" -> new Points(points(rest));
            case "blank" -> new Blank();
            default -> throw new IllegalArgumentException("no selection: " + text);
        };
        if (!marking.canonical().equals(text)) {
            throw new IllegalArgumentException("not in canonical form: " + text);
        }
        return marking;
    }

    private static List<String> parts(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
    }

    private static Map<String, Long> points(String text) {
        Map<String, Long> points = new TreeMap<>();
        for (String part : parts(text, ",")) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no points: " + part);
            }
            points.put(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
        }
        return points;
    }

    /** @throws IllegalArgumentException if it is no selection */
    static Marking ofJson(JsonNode json) {
        if (json.has("choices")) {
            return new Choices(texts(json.path("choices")));
        }
        if (json.has("ranking")) {
            var ranks = new ArrayList<List<String>>();
            json.path("ranking").forEach(rank -> ranks.add(texts(rank)));
            return new Ranks(ranks);
        }
        if (json.path("amount").canConvertToLong()) {
            return new Amount(json.path("amount").asLong());
        }
        if (json.has("points")) {
            Map<String, Long> points = new TreeMap<>();
            json.path("points")
                    .properties()
                    .forEach(each -> points.put(each.getKey(), each.getValue().asLong()));
            return new Points(points);
        }
        if (json.path("blank").asBoolean()) {
            return new Blank();
        }
        throw new IllegalArgumentException("no selection: " + json);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
