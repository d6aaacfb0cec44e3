package org.folkmoot.web.drawing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.web.draw.Randomness;
import org.folkmoot.web.neighbour.Refusal;

/**
 * A form of an organiser as it was typed; that stays when something is to be changed. What is wrong is noted while it
 * is read.
 *
 * @param act what was to be done; empty when nothing was sent
 * @param zone of the clock times in it
 */
record DrawForm(String act, MultivaluedMap<String, String> fields, ZoneId zone, List<Mistake> mistakes) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|\"'“”]+");
    private static final int NAMED = 5;
    private static final Pattern TARGET = Pattern.compile("targets\\[(\\d+)].*");

    /** One wrong field, by its id in the page. */
    record Mistake(String field, String sentence) {}

    static DrawForm empty(ZoneId zone) {
        return new DrawForm("", new MultivaluedHashMap<>(), zone, new ArrayList<>());
    }

    static DrawForm typed(String act, MultivaluedMap<String, String> fields, ZoneId zone) {
        return new DrawForm(act, fields, zone, new ArrayList<>());
    }

    public boolean of(String otherAct) {
        return act.equals(otherAct);
    }

    public String zoneHint() {
        return "Times are in " + zone.getId() + ".";
    }

    /** One field as it was sent. */
    record Kept(String name, String value) {}

    /** All that was sent, to be sent again. */
    public List<Kept> kept() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
    }

    /** What stands in a field, or what it starts with. */
    public String typed(String field, String otherwise) {
        String text = fields.getFirst(field);
        return text == null ? otherwise : text.strip();
    }

    /** What a field of one of the forms in the page shows. */
    public String shown(String ofAct, String field, String otherwise) {
        return of(ofAct) ? typed(field, otherwise) : otherwise;
    }

    /** Pseudonyms as they were typed or pasted, with whatever stands between them; each once. */
    public List<String> leaving() {
        return BETWEEN.splitAsStream(typed("outOfOffice", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    public boolean shows(String ofAct, String field, String value, String otherwise) {
        return shown(ofAct, field, otherwise).equals(value);
    }

    /** A box of one of the forms in the page is ticked unless somebody unticked it. */
    public boolean ticked(String ofAct, String field) {
        return !of(ofAct) || fields.containsKey(field);
    }

    /** What is wrong with a field of the form that was sent; empty when nothing is. */
    public String mistake(String ofAct, String field) {
        return mistakes.stream()
                .filter(mistake -> of(ofAct) && mistake.field().equals(field))
                .map(Mistake::sentence)
                .findFirst()
                .orElse("");
    }

    void wrong(String field, String sentence) {
        mistakes.add(new Mistake(field, sentence));
    }

    DrawingApi.Announcement announcement(AssemblyId assembly) {
        TargetList list = TargetList.read(typed("targets", ""));
        list.mistakes().forEach(sentence -> wrong("targets", sentence));
        String area = typed("area", "");
        return new DrawingApi.Announcement(
                assembly.toString(), typed("name", ""), area.isEmpty() ? null : area, number("seats"), list.targets());
    }

    DrawingApi.NewWave wave() {
        return new DrawingApi.NewWave(number("invitations"), ticked("seal", "byArea"), time("answerBy"), randomness());
    }

    DrawingApi.Plan plan() {
        return new DrawingApi.Plan(typed("objective", "LEXIMIN"), number("panels"), randomness());
    }

    DrawingApi.Replacements replacements() {
        if (leaving().isEmpty()) {
            wrong("outOfOffice", "Write who leaves: at least one pseudonym.");
        }
        return new DrawingApi.Replacements(leaving(), randomness());
    }

    /** @param members all who sit on the panel, by pseudonym */
    void checkLeaving(Set<String> members) {
        List<String> strangers =
                leaving().stream().filter(each -> !members.contains(each)).toList();
        if (strangers.isEmpty()) {
            return;
        }
        String named = strangers.stream().limit(NAMED).map("“%s”"::formatted).collect(Collectors.joining(", "));
        int further = strangers.size() - NAMED;
        wrong(
                "outOfOffice",
                "No member has the pseudonym " + named + (further > 0 ? " or " + further + " more of these." : "."));
    }

    private Randomness randomness() {
        if (typed("kind", "drand").equals("rfc3797")) {
            List<String> sources = typed("sources", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return Randomness.ofSources(sources, time("knownAt"));
        }
        String round = typed("round", "").replaceAll("[ ,]", "");
        if (!round.matches("\\d{0,15}")) {
            wrong("round", "Write the round as a whole number, or nothing.");
            return Randomness.ofDrand(null);
        }
        return Randomness.ofDrand(round.isEmpty() ? null : Long.valueOf(round));
    }

    private Integer number(String field) {
        String text = typed(field, "").replaceAll("[ ,]", "");
        if (!text.matches("\\d{1,9}")) {
            wrong(field, "Write a whole number, such as 100.");
            return null;
        }
        return Integer.valueOf(text);
    }

    private Instant time(String field) {
        try {
            return LocalDateTime.parse(typed(field, "")).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            wrong(field, "Write a day and a time, such as 2027-05-01T18:00.");
            return null;
        }
    }

    /** Takes what sortition found wrong, at the fields of the page. */
    void refused(Refusal refusal) {
        refusal.errors().forEach(error -> mistakes.add(mistake(error)));
    }

    private Mistake mistake(Refusal.Mistake error) {
        String field = error.field() == null ? "" : error.field();
        Matcher target = TARGET.matcher(field);
        if (target.matches()) {
            List<Integer> lines = TargetList.read(typed("targets", "")).lines();
            int place = Integer.parseInt(target.group(1));
            String line = place < lines.size() ? "Line " + lines.get(place) : "A line";
            return new Mistake("targets", line + " " + error.detail() + ".");
        }
        String id = field.substring(field.lastIndexOf('.') + 1);
        return new Mistake(id, (name(id) + " " + error.detail() + ".").strip());
    }

    private static String name(String id) {
        return switch (id) {
            case "name" -> "The name";
            case "area" -> "The area:";
            case "seats" -> "The number of seats";
            case "targets" -> "The targets:";
            case "invitations" -> "The number of invitations";
            case "answerBy" -> "The time to answer";
            case "round" -> "The round";
            case "sources" -> "The sources:";
            case "knownAt" -> "The time when they are known";
            case "panels" -> "The number of panels";
            case "reason" -> "The reason";
            case "outOfOffice" -> "";
            default -> "Here";
        };
    }
}
