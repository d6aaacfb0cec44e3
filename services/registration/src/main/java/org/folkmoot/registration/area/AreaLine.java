package org.folkmoot.registration.area;

import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.registration.csv.CsvLine;

/** An area as a line of a file gives it. */
record AreaLine(long number, Area area) {
    static final List<String> COLUMNS = List.of("code", "name", "kind", "parent", "population");

    /**
     * The area that the line defines; what is wrong with it is added to the errors. A line with errors still gives its
     * area when it has a code, so that lines which lie in it are not blamed.
     */
    static Optional<AreaLine> read(CsvLine line, List<InputError> errors) {
        if (!line.complete()) {
            errors.add(InputError.line(line.number(), line.incompleteness()));
            return Optional.empty();
        }
        AreaCode code = code(line, "code", errors);
        AreaCode parent = line.field("parent").isEmpty() ? null : code(line, "parent", errors);
        long population = population(line, errors);
        for (String column : List.of("name", "kind")) {
            String text = line.field(column);
            if (text.isEmpty() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
                errors.add(InputError.line(line.number(), column + " needs 1 to 200 characters"));
            }
        }
        return Optional.ofNullable(code)
                .map(known -> new Area(known, line.field("name"), line.field("kind"), parent, population))
                .map(area -> new AreaLine(line.number(), area));
    }

    private static AreaCode code(CsvLine line, String column, List<InputError> errors) {
        try {
            return AreaCode.of(line.field(column));
        } catch (IllegalArgumentException e) {
            errors.add(InputError.line(
                    line.number(), column + " needs 1 to 64 letters, digits, dots, dashes and underscores"));
            return null;
        }
    }

    private static long population(CsvLine line, List<InputError> errors) {
        String text = line.field("population");
        try {
            long population = text.isEmpty() ? 0 : Long.parseLong(text);
            if (population >= 0) {
                return population;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number below zero.
        }
        errors.add(InputError.line(line.number(), "population needs to be a whole number from 0, or empty"));
        return 0;
    }
}
