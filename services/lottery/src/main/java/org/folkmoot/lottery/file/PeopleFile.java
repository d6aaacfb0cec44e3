package org.folkmoot.lottery.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.lottery.pool.Person;

/** Reads people: an id, a column for each feature, perhaps an address; further columns are left alone. */
final class PeopleFile {
    private static final String ID = "id";
    private static final int LISTED = 8;

    /**
     * What is understood of the people.
     *
     * @param unclear how many rows have a problem
     * @param notes what was done with rows that need nobody's attention
     */
    record Understood(List<Person> people, long unclear, List<String> notes) {}

    private final Map<String, Set<String>> values;
    private final Problems problems;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, CsvRow> rows = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private final List<Integer> features = new ArrayList<>();
    private final List<Integer> addresses = new ArrayList<>();
    private int id = Cells.ABSENT;
    private boolean numbered;
    private long read;
    private Rows repeated = Rows.NONE;

    private PeopleFile(Map<String, Set<String>> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** @param values what there can be in each feature's column */
    static Understood read(Path path, Map<String, Set<String>> values, PoolColumns names, Problems problems) {
        PeopleFile file = new PeopleFile(values, problems);
        try (CsvTable table = CsvTable.open(path)) {
            file.header(table.columns(), names);
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                file.row(row.get());
            }
            if (file.read == 0) {
                problems.add("there is nobody below the header");
            }
        } catch (UnfitFilesException e) {
            e.problems().forEach(problems::add);
        }
        return new Understood(file.people, file.read - file.people.size(), file.notes());
    }

    private void header(List<String> header, PoolColumns names) {
        columns = header;
        values.keySet().forEach(feature -> features.add(Cells.column(feature, columns, problems)));
        names.address().forEach(address -> addresses.add(Cells.column(address, columns, problems)));
        Optional<String> name = names.id()
                .or(() -> columns.stream().filter(ID::equalsIgnoreCase).findFirst());
        numbered = name.isEmpty();
        name.ifPresent(column -> id = Cells.column(column, columns, problems));
    }

    private void row(CsvRow row) {
        read++;
        if (!Cells.fit(row, columns, problems)) {
            return;
        }
        List<String> own = new ArrayList<>();
        boolean understood = values(row, own);
        Optional<String> name = name(row);
        if (name.isPresent() && !numbered) {
            CsvRow before = rows.putIfAbsent(name.get(), row);
            if (before != null) {
                repeated(name.get(), before, row);
                return;
            }
        }
        if (understood && name.isPresent() && !addresses.contains(Cells.ABSENT)) {
            people.add(new Person(
                    name.get(),
                    own,
                    Household.at(addresses.stream().map(row.cells()::get).toList())));
        }
    }

    private boolean values(CsvRow row, List<String> own) {
        boolean understood = true;
        int place = 0;
        for (Map.Entry<String, Set<String>> feature : values.entrySet()) {
            int column = features.get(place++);
            if (column == Cells.ABSENT) {
                understood = false;
                continue;
            }
            String value = row.cells().get(column);
            if (!feature.getValue().contains(value)) {
                understood = false;
                if (Cells.sound(value, feature.getKey(), row.number(), problems)) {
                    problems.add(
                            feature.getKey(),
                            "%s: %s is not among the targets %s"
                                    .formatted(feature.getKey(), Cells.shown(value), listed(feature.getValue())),
                            row.number());
                }
            }
            own.add(value);
        }
        return understood;
    }

    private static String listed(Set<String> values) {
        return values.stream()
                .limit(LISTED)
                .collect(Collectors.joining(", ", "(", values.size() > LISTED ? ", ...)" : ")"));
    }

    private Optional<String> name(CsvRow row) {
        if (numbered) {
            return Optional.of(String.valueOf(read));
        }
        return id != Cells.ABSENT && Cells.sound(row.cells().get(id), columns.get(id), row.number(), problems)
                ? Optional.of(row.cells().get(id))
                : Optional.empty();
    }

    /** Somebody who stands there twice in the same words is one person; in different words, nobody can know which. */
    private void repeated(String name, CsvRow before, CsvRow row) {
        if (before.cells().equals(row.cells())) {
            read--;
            repeated = repeated.and(row.number());
        } else {
            String text = "the id %s stands in rows that differ: keep one of them".formatted(Cells.shown(name));
            problems.add("ids that stand in rows that differ", text, before.number());
            problems.add("ids that stand in rows that differ", text, row.number());
        }
    }

    private List<String> notes() {
        return repeated.count() == 0
                ? List.of()
                : List.of("%s: the same as an earlier row in every cell, so counted once".formatted(repeated));
    }
}
