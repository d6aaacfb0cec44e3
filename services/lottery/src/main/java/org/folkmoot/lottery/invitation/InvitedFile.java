package org.folkmoot.lottery.invitation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Who is invited, for the organiser alone. */
public final class InvitedFile {
    public static final String NAME = "invited.csv";

    private InvitedFile() {}

    /** @throws IllegalStateException when the register is no longer what was drawn from */
    public static void write(Path file, Register register, Invitations invitations, byte[] seed) throws IOException {
        TicketOffice office = new TicketOffice(seed);
        Map<String, Invitations.Stratum> strata = new HashMap<>();
        invitations.strata().forEach(stratum -> strata.put(stratum.name(), stratum));
        try (CsvWriter rows = CsvWriter.builder().build(file)) {
            rows.writeRecord("id", "ticket", "stratum");
            register.visit(invitations.places(), (place, row, id, stratum) -> {
                Ticket ticket = office.ticket(id);
                if (!strata.containsKey(stratum) || !strata.get(stratum).invites(ticket)) {
                    throw new IllegalStateException("the register has changed while it was read");
                }
                rows.writeRecord(id, ticket.hex(), stratum);
            });
        }
    }
}
