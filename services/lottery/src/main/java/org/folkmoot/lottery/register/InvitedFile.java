package org.folkmoot.lottery.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.TicketOffice;

/** Who is invited, for the organiser alone. */
final class InvitedFile {
    private static final int FIELDS = 4;

    private final Path file;
    private final Path leaves;
    private final InvitationTerms terms;
    private final Leaves seen;
    private final Map<String, Integer> strata = new LinkedHashMap<>();

    /** @param leaves a table of id, salt, leaf and stratum, as it was written when the register was sealed */
    InvitedFile(Path file, Path leaves, InvitationTerms terms) {
        this.file = file;
        this.leaves = leaves;
        this.terms = terms;
        this.seen = new Leaves(terms.people());
    }

    /**
     * Writes it, if the table of leaves is still the one whose register was sealed: who edits an id or a stratum in it
     * would invite somebody else.
     *
     * @throws DrawRefusedException when it is not
     */
    void write(Invitations invitations, byte[] seed) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            copy(invitations, new TicketOffice(seed), unfinished);
            if (seen.size() != terms.people()
                    || !RegisterFile.root(seen, List.copyOf(strata.keySet())).equals(terms.registerRoot())) {
                throw changed("it is not that of the register that was sealed");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (CsvParseException | IllegalArgumentException e) {
            throw changed(e.getMessage());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void copy(Invitations invitations, TicketOffice office, Path unfinished) throws IOException {
        Map<String, Invitations.Stratum> drawn = new HashMap<>();
        invitations.strata().forEach(stratum -> drawn.put(stratum.name(), stratum));
        try (CsvReader<CsvRecord> people = CsvReader.builder().ofCsvRecord(leaves);
                CsvWriter rows =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished)) {
            rows.writeRecord("id", "ticket", "stratum");
            people.stream().skip(1).forEach(person -> {
                String id = person.getField(0);
                String leaf = leaf(person);
                String stratum = person.getField(FIELDS - 1);
                seen.add(leaf, strata.computeIfAbsent(stratum, _ -> strata.size()));
                var ticket = office.ticket(leaf);
                if (Optional.ofNullable(drawn.get(stratum))
                        .filter(each -> each.invites(ticket))
                        .isPresent()) {
                    rows.writeRecord(id, ticket.hex(), stratum);
                }
            });
        }
    }

    private String leaf(CsvRecord person) {
        if (person.getFieldCount() != FIELDS) {
            throw changed("line %d has not four cells".formatted(person.getStartingLineNumber()));
        }
        String leaf = new Salt(person.getField(1)).commit(person.getField(0));
        if (!leaf.equals(person.getField(2))) {
            throw changed(
                    "the id or salt in line %d is not that of its leaf".formatted(person.getStartingLineNumber()));
        }
        return leaf;
    }

    private DrawRefusedException changed(String why) {
        return new DrawRefusedException(leaves + " was changed, so nobody can tell whom to invite: " + why);
    }
}
