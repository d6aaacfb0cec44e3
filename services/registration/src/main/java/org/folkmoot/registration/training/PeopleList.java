package org.folkmoot.registration.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.registration.csv.CsvLine;
import org.folkmoot.registration.csv.CsvTable;
import org.folkmoot.registration.csv.CsvUnreadableException;

/** An organiser's list of people, by e-mail address; further columns say nothing here. */
final class PeopleList {
    private static final String EMAIL = "email";
    /** Kept in memory, and many times the facilitators that a country has. */
    private static final int MOST_LINES = 100_000;

    private static final int FAULTS_TOLD = 100;

    private final Map<String, List<Long>> linesByEmail = new LinkedHashMap<>();
    private int lines;

    private PeopleList() {}

    /** @throws RuntimeException the problem {@code certificates-rejected} when a line cannot be read */
    static PeopleList read(InputStream file) throws IOException {
        var list = new PeopleList();
        List<InputError> faults = new ArrayList<>();
        try {
            CsvTable table = CsvTable.read(file, List.of(EMAIL));
            for (Optional<CsvLine> line = table.next(); line.isPresent(); line = table.next()) {
                list.add(line.get(), faults);
                if (list.lines > MOST_LINES) {
                    throw rejected(List.of(InputError.line(
                            line.get().number(), "is one more than the " + MOST_LINES + " lines of a list")));
                }
            }
        } catch (CsvUnreadableException e) {
            faults.add(InputError.line(e.line(), e.getMessage()));
        }
        if (!faults.isEmpty()) {
            throw rejected(faults);
        }
        return list;
    }

    private void add(CsvLine line, List<InputError> faults) {
        lines++;
        if (line.complete()) {
            // Addresses are kept in lower case.
            String email = line.field(EMAIL).toLowerCase(Locale.ROOT);
            linesByEmail.computeIfAbsent(email, first -> new ArrayList<>(1)).add(line.number());
        } else if (faults.size() < FAULTS_TOLD) {
            faults.add(InputError.line(line.number(), line.incompleteness()));
        }
    }

    private static RuntimeException rejected(List<InputError> faults) {
        return CertificateProblem.CERTIFICATES_REJECTED.because(
                "Nothing was changed. Change the lines named in errors.", faults);
    }

    Set<String> emails() {
        return linesByEmail.keySet();
    }

    /** How many lines there are below the header. */
    int lines() {
        return lines;
    }

    /** The lines with an address that is not among these, ascending. */
    List<Long> linesBeside(Set<String> emails) {
        return linesByEmail.entrySet().stream()
                .filter(entry -> !emails.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .toList();
    }
}
