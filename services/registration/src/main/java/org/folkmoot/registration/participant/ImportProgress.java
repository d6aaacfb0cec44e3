package org.folkmoot.registration.participant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.defaults.problem.InputError;

/** Counts lines while an organiser's list is read. */
final class ImportProgress {
    private static final int ERRORS_TOLD = 1_000;

    private final List<InputError> errors = new ArrayList<>();
    private long received;
    private long rejected;

    void received() {
        received++;
    }

    void rejected(long line, String detail) {
        rejected++;
        if (errors.size() < ERRORS_TOLD) {
            errors.add(InputError.line(line, detail));
        }
    }

    boolean flawless() {
        return rejected == 0;
    }

    ImportReport nothingStored() {
        return new ImportReport(received, 0, 0, 0, rejected, errorsByLine());
    }

    ImportReport stored(ImportStaging.Stored stored) {
        long unchanged = received - rejected - stored.created() - stored.updated();
        return new ImportReport(received, stored.created(), stored.updated(), unchanged, rejected, errorsByLine());
    }

    private List<InputError> errorsByLine() {
        return errors.stream().sorted(Comparator.comparing(InputError::line)).toList();
    }
}
