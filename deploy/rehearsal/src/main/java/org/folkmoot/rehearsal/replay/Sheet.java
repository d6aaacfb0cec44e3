package org.folkmoot.rehearsal.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Places;
import org.folkmoot.rehearsal.festival.Voter;

/** The CSV files an organiser would upload. */
final class Sheet {
    private final StringWriter text = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().build(text);

    private Sheet(String... columns) {
        rows.writeRecord(columns);
    }

    static String areas(Festival festival) {
        var places = festival.places();
        var sheet = new Sheet("code", "name", "kind", "parent", "population");
        sheet.rows.writeRecord(places.city().value(), places.cityName(), "city", "", "");
        places.leaves()
                .forEach((name, code) -> sheet.rows.writeRecord(
                        code.value(),
                        Places.label(name),
                        "neighbourhood",
                        places.city().value(),
                        ""));
        return sheet.finished();
    }

    static String signUps(Festival festival) {
        var sheet = new Sheet("email", "name", "area", "language", "access_needs", "age", "sex");
        var language = festival.source().language();
        for (var voter : festival.voters()) {
            sheet.rows.writeRecord(
                    List.of(voter.email(), voter.name(), voter.area().value(), language, "", voter.age(), voter.sex()));
        }
        return sheet.finished();
    }

    static String certificates(List<Voter> trained) {
        var sheet = new Sheet("email");
        trained.forEach(voter -> sheet.rows.writeRecord(voter.email()));
        return sheet.finished();
    }

    private String finished() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
