package org.folkmoot.lottery.invitation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Who is invited, for the organiser alone. */
public final class InvitedFile {
    private static final int LEAF = 2;
    private static final int STRATUM = 3;

    private InvitedFile() {}

    /** @param leaves a table of id, salt, leaf and stratum */
    public static void write(Path file, Path leaves, Invitations invitations, byte[] seed) throws IOException {
        TicketOffice office = new TicketOffice(seed);
        Map<String, Invitations.Stratum> strata = new HashMap<>();
        invitations.strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        try (CsvReader<CsvRecord> people = CsvReader.builder().ofCsvRecord(leaves);
                CsvWriter rows =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            rows.writeRecord("id", "ticket", "stratum");
            people.stream().skip(1).forEach(person -> {
                Ticket ticket = office.ticket(person.getField(LEAF));
                if (strata.get(person.getField(STRATUM)).invites(ticket)) {
                    rows.writeRecord(person.getField(0), ticket.hex(), person.getField(STRATUM));
                }
            });
        }
    }
}
