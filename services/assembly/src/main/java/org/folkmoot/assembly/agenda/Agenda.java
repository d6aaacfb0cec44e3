package org.folkmoot.assembly.agenda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.contracts.assembly.AgendaSegment;

/** The segments of an assembly in their order. */
public record Agenda(List<AgendaSegment> segments) implements AgendaDecision {
    private static final int MOST = 200;
    private static final int LONGEST_TITLE = 200;
    private static final Duration LONGEST = Duration.ofDays(1);
    /** Segment ids stand in addresses. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public Agenda {
        segments = List.copyOf(segments);
    }

    /** Checks what an organiser proposes, every segment of it. */
    public static AgendaDecision of(List<AgendaSegment> proposed) {
        if (proposed.size() > MOST) {
            return new AgendaRejected(
                    List.of(new AgendaRejected.Mistake("agenda", "has more than " + MOST + " segments")));
        }
        List<AgendaRejected.Mistake> mistakes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < proposed.size(); i++) {
            check(proposed.get(i), "agenda[" + i + "]", ids, mistakes);
        }
        return mistakes.isEmpty() ? new Agenda(proposed) : new AgendaRejected(mistakes);
    }

    private static void check(
            AgendaSegment segment, String place, Set<String> ids, List<AgendaRejected.Mistake> mistakes) {
        if (segment == null) {
            mistakes.add(new AgendaRejected.Mistake(place, "is missing"));
            return;
        }
        if (segment.id() == null || !ID.matcher(segment.id()).matches()) {
            mistakes.add(new AgendaRejected.Mistake(place + ".id", "needs to match " + ID.pattern()));
        } else if (!ids.add(segment.id())) {
            mistakes.add(new AgendaRejected.Mistake(place + ".id", "is the id of an earlier segment"));
        }
        if (segment.title() == null
                || segment.title().isBlank()
                || segment.title().length() > LONGEST_TITLE) {
            mistakes.add(new AgendaRejected.Mistake(
                    place + ".title", "needs 1 to " + LONGEST_TITLE + " characters that can be seen"));
        }
        if (segment.length() == null
                || !segment.length().isPositive()
                || segment.length().compareTo(LONGEST) > 0) {
            mistakes.add(
                    new AgendaRejected.Mistake(place + ".length", "needs to be above zero and at most " + LONGEST));
        }
    }
}
