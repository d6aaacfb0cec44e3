package org.folkmoot.registration.participant;

import java.util.List;
import java.util.Map;
import org.folkmoot.defaults.problem.InputError;

/**
 * What became of the lines of an organiser's list.
 *
 * @param errors the first of the rejected lines, by line
 */
record ImportReport(long received, long created, long updated, long unchanged, long rejected, List<InputError> errors) {
    /** For a problem that says the same. */
    Map<String, Object> members() {
        return Map.of(
                "received", received,
                "created", created,
                "updated", updated,
                "unchanged", unchanged,
                "rejected", rejected,
                "errors", errors);
    }
}
