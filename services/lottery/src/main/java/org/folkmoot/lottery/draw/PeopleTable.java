package org.folkmoot.lottery.draw;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the organiser's file says of people, kept for the lists of those drawn and those who remain.
 *
 * @param columns without that of the id
 * @param rows by id, in the order of the file
 */
public record PeopleTable(List<String> columns, Map<String, List<String>> rows) {
    private static final String ID = "id";

    /** @param idColumn otherwise a column {@code id}, otherwise rows are numbered from 1 */
    public static PeopleTable read(Path people, Optional<String> idColumn) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(people)) {
            var table = records.stream().map(CsvRecord::getFields).toList();
            List<String> header = table.getFirst().stream().map(String::strip).toList();
            int id = header.indexOf(idColumn.orElse(ID));
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (int row = 1; row < table.size(); row++) {
                List<String> fields = new ArrayList<>(table.get(row));
                String name = id < 0 ? String.valueOf(row) : fields.remove(id).strip();
                rows.putIfAbsent(name, List.copyOf(fields));
            }
            List<String> columns = new ArrayList<>(header);
            if (id >= 0) {
                columns.remove(id);
            }
            return new PeopleTable(List.copyOf(columns), rows);
        }
    }

    /** As {@link #bytes} wrote it. */
    static PeopleTable parse(byte[] table) {
        List<List<String>> all = CsvText.rows(table);
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
