package org.folkmoot.web.panel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A panel as it is listed.
 *
 * @param members how many they are; who they are stays at voting
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListedPanel(String id, String name, int members) {
    /** A name that one can tell apart from another. */
    boolean isCalled(String other) {
        return name.strip().equalsIgnoreCase(other.strip());
    }
}
