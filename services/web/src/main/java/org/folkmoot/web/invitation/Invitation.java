package org.folkmoot.web.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.web.draw.DrawState;

/**
 * An invitation, for whoever it is addressed to.
 *
 * @param answerBy null when sortition could not say
 * @param answer {@code ACCEPTED} or {@code DECLINED}; null until there is one
 * @param stated by feature, what was confirmed
 * @param member null until the draw is frozen, and for whoever is not in it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Invitation(DrawState.Status status, Instant answerBy, String answer, Map<String, String> stated, Member member) {
    Invitation {
        stated = stated == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }

    /**
     * Their row in what was published.
     *
     * @param handle what the published row is made of instead of their id; null of a draw that was frozen before there were
     *     handles
     * @param handleSalt what the handle is made with
     * @param panels in how many of the possible panels they are
     * @param drawn whether they are a member now; means nothing before the lot has fallen
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(String pseudonym, String salt, String handle, String handleSalt, int panels, Boolean drawn) {}

    /** Of somebody whose invitation cannot be read just now. */
    static Invitation unread(DrawState draw) {
        return new Invitation(draw.status(), null, null, Map.of(), null);
    }

    boolean accepted() {
        return "ACCEPTED".equals(answer);
    }
}
