package org.folkmoot.lottery.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.file.CsvRow;
import org.folkmoot.lottery.file.CsvTable;
import org.folkmoot.lottery.form.CsvText;

/**
 * All that the organiser's file says of people, kept for the lists of those drawn and those who remain.
 *
 * @param columns without that of the id
 * @param rows by id, in the order of the file
 */
public record PeopleTable(List<String> columns, Map<String, List<String>> rows) {
    private static final String ID = "id";
    private static final int ABSENT = -1;

    /** @param idColumn otherwise a column {@code id}, otherwise rows are numbered from 1 */
    public static PeopleTable read(Path people, Optional<String> idColumn) {
        try (CsvTable table = CsvTable.open(people)) {
            List<String> columns = new ArrayList<>(table.columns());
            int id = idColumn.or(
                            () -> columns.stream().filter(ID::equalsIgnoreCase).findFirst())
                    .map(columns::indexOf)
                    .orElse(ABSENT);
            Map<String, List<String>> rows = new LinkedHashMap<>();
            int width = columns.size();
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                List<String> fields = new ArrayList<>(row.get().cells().subList(0, width));
                String name = id == ABSENT ? String.valueOf(rows.size() + 1) : fields.remove(id);
                rows.putIfAbsent(name, List.copyOf(fields));
            }
            if (id != ABSENT) {
                columns.remove(id);
            }
            return new PeopleTable(List.copyOf(columns), rows);
        }
    }

    /** From the rows that {@link #bytes} wrote, the header first. */
    static PeopleTable of(List<List<String>> all) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        all.stream().skip(1).forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
        return new PeopleTable(all.getFirst().subList(1, all.getFirst().size()), rows);
    }

    byte[] bytes() {
        var table = new CsvText().row(withId(ID, columns));
        rows.forEach((id, fields) -> table.row(withId(id, fields)));
        return table.bytes();
    }

    private static List<String> withId(String id, List<String> fields) {
        List<String> row = new ArrayList<>(List.of(id));
        row.addAll(fields);
        return row;
    }

    PeopleTable only(Collection<String> ids) {
        Map<String, List<String>> kept = new LinkedHashMap<>(rows);
        kept.keySet().retainAll(ids);
        return new PeopleTable(columns, kept);
    }
}
