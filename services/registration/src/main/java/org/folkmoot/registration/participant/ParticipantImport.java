package org.folkmoot.registration.participant;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.registration.area.AreaService;
import org.folkmoot.registration.csv.CsvLine;
import org.folkmoot.registration.csv.CsvTable;
import org.folkmoot.registration.csv.CsvUnreadableException;
import org.jboss.logging.Logger;

/** Takes over an organiser's list of sign-ups, however long, in one transaction. */
@ApplicationScoped
class ParticipantImport {
    private static final Logger LOG = Logger.getLogger(ParticipantImport.class);
    private static final int LONGEST_SECONDS = 3_600;

    private final Database database;
    private final AreaService areas;
    private final Clock clock = Clock.systemUTC();

    ParticipantImport(Database database, AreaService areas) {
        this.database = database;
        this.areas = areas;
    }

    /** @param partial whether good lines are stored although there are bad ones */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    ImportReport take(InputStream list, boolean partial) {
        return database.work(connection -> take(list, partial, connection));
    }

    private ImportReport take(InputStream list, boolean partial, Connection connection) throws SQLException {
        ImportProgress progress = new ImportProgress();
        // Read before the copying starts: until it ends the connection can do nothing else.
        Set<AreaCode> known = areas.codes();
        ImportStaging staging = new ImportStaging(connection);
        try (CopyText rows = staging.rows()) {
            stage(list, known, rows, progress);
        } catch (CsvUnreadableException e) {
            progress.rejected(e.line(), e.getMessage());
            // What stands after this line is unknown, so the good lines before it are not stored either.
            throw rejected(progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        staging.rejectRepeated(progress);
        if (!partial && !progress.flawless()) {
            throw rejected(progress);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ImportReport report = progress.stored(staging.store(now));
        LOG.infof(
                "Imported sign-ups received=%d created=%d updated=%d rejected=%d",
                report.received(), report.created(), report.updated(), report.rejected());
        return report;
    }

    private static void stage(InputStream list, Set<AreaCode> known, CopyText rows, ImportProgress progress)
            throws IOException, CsvUnreadableException {
        CsvTable table = CsvTable.read(list, ImportLine.COLUMNS);
        ImportLine form = ImportLine.of(table);
        for (Optional<CsvLine> next = table.next(); next.isPresent(); next = table.next()) {
            CsvLine line = next.get();
            progress.received();
            if (!line.complete()) {
                progress.rejected(line.number(), line.incompleteness());
                continue;
            }
            switch (form.details(line).check(known::contains)) {
                case CheckedDetails.Sound sound -> ImportStaging.write(rows, line.number(), sound.details());
                case CheckedDetails.Faulty faulty ->
                    progress.rejected(
                            line.number(),
                            faulty.faults().stream()
                                    .map(fault -> fault.field() + " " + fault.detail())
                                    .collect(Collectors.joining("; ")));
            }
        }
    }

    private static RuntimeException rejected(ImportProgress progress) {
        ImportReport report = progress.nothingStored();
        return ParticipantProblem.IMPORT_REJECTED.because(
                "Nothing was stored. Change the lines named in errors, or ask for partial=true.", report.members());
    }
}
