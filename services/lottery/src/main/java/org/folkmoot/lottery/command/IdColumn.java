package org.folkmoot.lottery.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which column tells people apart. */
final class IdColumn {
    @Option(
            names = "--id-column",
            paramLabel = "NAME",
            description = "the column that tells people apart (default: id, or else numbered from 1)")
    private String name;

    Optional<String> name() {
        return Optional.ofNullable(name).map(String::strip);
    }
}
