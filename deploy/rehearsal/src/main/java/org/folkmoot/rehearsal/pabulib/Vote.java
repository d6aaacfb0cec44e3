package org.folkmoot.rehearsal.pabulib;

import java.util.List;

/**
 * What one person voted.
 *
 * @param line where it stands in the file
 * @param approved ids of proposals, at least one, none twice
 * @param neighbourhood empty when the file does not tell; as are {@code age} and {@code sex}
 */
public record Vote(int line, String voterId, List<String> approved, String neighbourhood, String age, String sex) {
    public Vote {
        approved = List.copyOf(approved);
    }
}
