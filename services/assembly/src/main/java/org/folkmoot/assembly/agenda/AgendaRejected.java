package org.folkmoot.assembly.agenda;

import java.util.List;

/** Why an agenda cannot be used: every mistake in it. */
public record AgendaRejected(List<Mistake> mistakes) implements AgendaDecision {
    public AgendaRejected {
        mistakes = List.copyOf(mistakes);
    }

    /** One thing to change; {@code field} says where, for example {@code agenda[2].title}. */
    public record Mistake(String field, String detail) {}
}
