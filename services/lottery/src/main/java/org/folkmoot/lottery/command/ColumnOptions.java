package org.folkmoot.lottery.command;

import java.util.List;
import org.folkmoot.lottery.file.PoolColumns;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the columns of the people's file mean. */
final class ColumnOptions {
    @Mixin
    private IdColumn id;

    @Option(
            names = "--address-columns",
            split = ",",
            paramLabel = "NAME",
            description = "columns that together are the address; of one address one person at most is drawn")
    private List<String> address = List.of();

    PoolColumns columns() {
        return new PoolColumns(
                id.name(), address.stream().map(String::strip).distinct().toList());
    }
}
