package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Whom the lot fell on, by pseudonym, as {@code selection.json} of the draw protocol has it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Selection(List<String> selected) {
    Selection {
        selected = List.copyOf(selected);
    }
}
