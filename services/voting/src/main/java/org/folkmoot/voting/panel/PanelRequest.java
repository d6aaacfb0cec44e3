package org.folkmoot.voting.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.InputError;

/** Who is to sit on a panel, before it is known to make sense. */
record PanelRequest(AssemblyId assemblyId, String name, List<ParticipantId> members) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_MEMBERS = 10_000;

    PanelRequest {
        members = members == null ? List.of() : members.stream().toList();
    }

    /** Everything that has to change; empty when nothing has. */
    List<InputError> errors() {
        List<InputError> errors = new ArrayList<>();
        if (assemblyId == null) {
            errors.add(InputError.field("assemblyId", "is missing"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(InputError.field("name", "needs 1 to " + LONGEST_NAME + " characters"));
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            errors.add(InputError.field("members", "needs 1 to " + MOST_MEMBERS + " members"));
        }
        if (members.stream().anyMatch(Objects::isNull)) {
            errors.add(InputError.field("members", "has a member without an id"));
        }
        if (new HashSet<>(members).size() < members.size()) {
            errors.add(InputError.field("members", "names somebody twice"));
        }
        return errors;
    }
}
