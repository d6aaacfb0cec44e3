package org.folkmoot.web.invitation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.neighbour.Refusal;

/**
 * An answer to an invitation as it was typed; that stays when something is to be changed.
 *
 * @param stated by feature
 * @param mistakes as sortition names them
 */
record AnswerForm(Map<String, String> stated, String address, List<Refusal.Mistake> mistakes) {
    static final String STATED = "stated.";

    static AnswerForm holding(Map<String, String> stated) {
        return new AnswerForm(stated, "", List.of());
    }

    static AnswerForm typed(MultivaluedMap<String, String> fields) {
        Map<String, String> stated = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(STATED) && !values.getFirst().isEmpty()) {
                stated.put(name.substring(STATED.length()), values.getFirst());
            }
        });
        String address = fields.getFirst("address");
        return new AnswerForm(stated, address == null ? "" : address.strip(), List.of());
    }

    AnswerForm with(List<Refusal.Mistake> found) {
        return new AnswerForm(stated, address, found);
    }

    InvitationApi.Answer yes() {
        return new InvitationApi.Answer(true, stated, address.isEmpty() ? null : address);
    }

    static InvitationApi.Answer no() {
        return new InvitationApi.Answer(false, Map.of(), null);
    }

    /** What is wrong with a field, as a sentence about its name; empty when nothing is. */
    String mistake(String field, String name) {
        return mistakes.stream()
                .filter(mistake -> field.equals(mistake.field()))
                .map(mistake -> name + " " + mistake.detail() + ".")
                .findFirst()
                .orElse("");
    }
}
