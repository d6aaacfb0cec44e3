package org.folkmoot.lottery.file;

import java.util.List;
import java.util.Optional;

/**
 * Columns of the people's file beside the features.
 *
 * @param id if none is named, a column {@code id}; if there is none, people are numbered from 1
 * @param address columns that together say who lives together
 */
public record PoolColumns(Optional<String> id, List<String> address) {
    public PoolColumns {
        address = List.copyOf(address);
    }
}
