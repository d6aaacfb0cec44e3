package org.folkmoot.lottery.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.lottery.pool.Quota;

/**
 * Reads targets: {@code feature,value,min,max[,min_flex,max_flex]}, or with the older names {@code category,name} or
 * {@code category,feature} for the first two.
 */
final class TargetsFile {
    private static final List<List<String>> NAMES =
            List.of(List.of("feature", "value"), List.of("category", "name"), List.of("category", "feature"));

    /**
     * What is understood of the targets.
     *
     * @param quotas the rows without a problem
     * @param values by feature, also of rows with a problem
     * @param unclear features of rows with a problem
     */
    record Understood(List<Quota> quotas, Map<String, Set<String>> values, Set<String> unclear) {}

    private final Problems problems;
    private final Understood understood =
            new Understood(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    private final Map<List<String>, Long> seen = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private int[] places = {};

    private TargetsFile(Problems problems) {
        this.problems = problems;
    }

    static Understood read(Path path, Problems problems) {
        TargetsFile targets = new TargetsFile(problems);
        try (CsvTable table = CsvTable.open(path)) {
            if (targets.header(table.columns())) {
                for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                    targets.row(row.get());
                }
                if (targets.seen.isEmpty() && problems.list().isEmpty()) {
                    problems.add("there are no targets below the header");
                }
            }
        } catch (UnfitFilesException e) {
            e.problems().forEach(problems::add);
        }
        return targets.understood;
    }

    private boolean header(List<String> header) {
        columns = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Optional<List<String>> names =
                NAMES.stream().filter(columns::containsAll).findFirst();
        if (names.isEmpty() || !columns.containsAll(List.of("min", "max"))) {
            problems.add("the columns have to be feature,value,min,max and, if need be, min_flex,max_flex; there are "
                    + Cells.shown(String.join(",", header)));
            return false;
        }
        places = new int[] {
            Cells.column(names.get().getFirst(), columns, problems),
            Cells.column(names.get().getLast(), columns, problems),
            Cells.column("min", columns, problems),
            Cells.column("max", columns, problems),
            columns.contains("min_flex") ? Cells.column("min_flex", columns, problems) : Cells.ABSENT,
            columns.contains("max_flex") ? Cells.column("max_flex", columns, problems) : Cells.ABSENT
        };
        return problems.list().isEmpty();
    }

    private void row(CsvRow row) {
        if (!Cells.fit(row, columns, problems)) {
            return;
        }
        String feature = row.cells().get(places[0]);
        String value = row.cells().get(places[1]);
        if (!Cells.sound(feature, columns.get(places[0]), row.number(), problems)
                | !Cells.sound(value, columns.get(places[1]), row.number(), problems)) {
            return;
        }
        Long before = seen.putIfAbsent(List.of(feature, value), row.number());
        if (before != null) {
            String text = "%s: %s stands there twice: keep one row".formatted(feature, value);
            problems.add(text, text, before);
            problems.add(text, text, row.number());
            understood.unclear.add(feature);
            return;
        }
        understood.values.computeIfAbsent(feature, key -> new LinkedHashSet<>()).add(value);
        quota(feature, value, row).ifPresentOrElse(understood.quotas::add, () -> understood.unclear.add(feature));
    }

    private Optional<Quota> quota(String feature, String value, CsvRow row) {
        OptionalInt minimum = number(row, 2, OptionalInt.empty());
        OptionalInt maximum = number(row, 3, OptionalInt.empty());
        OptionalInt lowest = number(row, 4, OptionalInt.of(0));
        OptionalInt highest = number(row, 5, OptionalInt.of(Integer.MAX_VALUE));
        if (minimum.isEmpty() || maximum.isEmpty() || lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        String wrong = null;
        if (minimum.getAsInt() > maximum.getAsInt()) {
            wrong = "min %d is above max %d".formatted(minimum.getAsInt(), maximum.getAsInt());
        } else if (lowest.getAsInt() > minimum.getAsInt()) {
            wrong = "min_flex %d is above min %d".formatted(lowest.getAsInt(), minimum.getAsInt());
        } else if (highest.getAsInt() < maximum.getAsInt()) {
            wrong = "max_flex %d is below max %d".formatted(highest.getAsInt(), maximum.getAsInt());
        }
        if (wrong != null) {
            problems.add("bounds", "%s: %s: %s".formatted(feature, value, wrong), row.number());
            return Optional.empty();
        }
        return Optional.of(new Quota(
                feature, value, minimum.getAsInt(), maximum.getAsInt(), lowest.getAsInt(), highest.getAsInt()));
    }

    /** @param otherwise where there is no such column, or nothing in it */
    private OptionalInt number(CsvRow row, int column, OptionalInt otherwise) {
        String cell = places[column] == Cells.ABSENT ? "" : row.cells().get(places[column]);
        if (cell.isEmpty() && otherwise.isPresent()) {
            return otherwise;
        }
        if (cell.matches("[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(cell));
        }
        problems.add(
                "numbers",
                cell.matches("[0-9]+")
                        ? "%s is %s, more than 999,999,999".formatted(columns.get(places[column]), Cells.shown(cell))
                        : "%s is %s, not a whole number from 0"
                                .formatted(columns.get(places[column]), Cells.shown(cell)),
                row.number());
        return OptionalInt.empty();
    }
}
