package org.folkmoot.registration.participant;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.registration.csv.CsvLine;
import org.folkmoot.registration.csv.CsvTable;

/** How a line of an organiser's list becomes the details of a person. */
record ImportLine(List<String> demographicColumns) {
    static final List<String> COLUMNS = List.of("email", "name", "area", "language", "access_needs");

    static ImportLine of(CsvTable table) {
        return new ImportLine(table.columns().stream()
                .filter(column -> !COLUMNS.contains(column))
                .toList());
    }

    EnteredDetails details(CsvLine line) {
        Map<String, String> demographics = LinkedHashMap.newLinkedHashMap(demographicColumns.size());
        demographicColumns.forEach(column -> demographics.put(column, line.field(column)));
        return new EnteredDetails(
                line.field("email"),
                line.field("name"),
                line.field("area"),
                line.field("language"),
                Arrays.asList(line.field("access_needs").split("\\|", -1)),
                demographics);
    }
}
