package org.folkmoot.lottery.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.lottery.fair.Objective;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Objectives in lower case, as everywhere in published files. */
final class ObjectiveName implements ITypeConverter<Objective> {
    @Override
    public Objective convert(String name) {
        return Arrays.stream(Objective.values())
                .filter(objective -> objective.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Arrays.stream(Objective.values())
                        .map(ObjectiveName::of)
                        .collect(Collectors.joining(", ", "'" + name + "' is none of ", ""))));
    }

    static String of(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT);
    }
}
