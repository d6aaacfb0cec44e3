package org.folkmoot.lottery.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.invitation.InvitationLottery;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.Ticket;
import org.folkmoot.lottery.invitation.TicketOffice;

/** A sealed register and what comes after: the lot falls, and each person looks for their own ticket. */
public final class SealedInvitations {
    private final InvitationDirectory directory;
    private final String root;
    private final InvitationTerms terms;

    private SealedInvitations(InvitationDirectory directory, byte[] terms) {
        this.directory = directory;
        this.root = Sha256.hex(terms);
        this.terms = InvitationTerms.read(terms);
    }

    /** @throws DrawRefusedException when there is none */
    public static SealedInvitations open(Path path) throws IOException {
        var directory = new InvitationDirectory(path);
        if (!Files.exists(directory.terms())) {
            throw new DrawRefusedException("there is no sealed register in " + path + "; seal one first");
        }
        try {
            return new SealedInvitations(directory, Files.readAllBytes(directory.terms()));
        } catch (IllegalArgumentException | DateTimeException | UncheckedIOException e) {
            throw new DrawRefusedException(directory.terms() + " cannot be read: " + e.getMessage());
        }
    }

    public String root() {
        return root;
    }

    public InvitationTerms terms() {
        return terms;
    }

    /**
     * The same beacon gives the same invitations again; another one is refused.
     *
     * @param value as it was entered
     * @throws DrawRefusedException when the register is not the one that was sealed, or has been drawn from otherwise
     */
    public Invitations complete(Beacon beacon, String value) throws IOException {
        terms.beacon().admit(beacon);
        byte[] seed = InvitationSeed.of(root, beacon);
        String hex = HexFormat.of().formatHex(seed);
        if (drawn().filter(drawn -> !drawn.seed().equals(hex)).isPresent()) {
            throw new DrawRefusedException(directory.root() + " has been drawn from with another beacon, and stays so");
        }
        Invitations invitations = lottery(seed).draw(terms.invitations());
        new InvitedFile(directory.invited(), directory.leaves(), terms).write(invitations, seed);
        new PublishedInvitations(root, value, hex, invitations.strata()).write(directory.result());
        return invitations;
    }

    private Optional<PublishedInvitations> drawn() throws IOException {
        if (!Files.exists(directory.result())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublishedInvitations.read(directory.result()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new DrawRefusedException(directory.result() + " cannot be read: " + e.getMessage());
        }
    }

    private InvitationLottery lottery(byte[] seed) throws IOException {
        var lottery = new InvitationLottery(seed);
        var seal = new RegisterSeal();
        rows((leaf, stratum) -> {
            byte[] bytes = leaf.getBytes(StandardCharsets.US_ASCII);
            lottery.enter(bytes, bytes.length, lottery.stratum(stratum));
            seal.add(leaf, stratum);
        });
        if (!fits(seal)) {
            throw new DrawRefusedException(directory.register() + " is not the register that was sealed");
        }
        return lottery;
    }

    private boolean fits(RegisterSeal seal) {
        return seal.size() > 0 && seal.size() == terms.people() && seal.root().equals(terms.registerRoot());
    }

    private void rows(BiConsumer<String, String> visitor) throws IOException {
        if (!Files.exists(directory.register())) {
            throw new DrawRefusedException("there is no " + directory.register());
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(directory.register())) {
            rows.stream().skip(1).forEach(row -> {
                if (row.getFieldCount() != 2) {
                    throw new DrawRefusedException(directory.register() + " is not a table of leaves and strata");
                }
                visitor.accept(row.getField(0), row.getField(1));
            });
        } catch (CsvParseException e) {
            throw new DrawRefusedException(directory.register() + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * What a person finds of themselves.
     *
     * @param sealed whether the published register is the one under the root
     * @param stratum empty when no leaf of the published register is theirs
     * @param ticket empty while the lot has not fallen
     */
    public record Own(
            String leaf, boolean sealed, Optional<String> stratum, Optional<Ticket> ticket, boolean invited) {}

    /** From what is published, and the salt that the organiser gave them. */
    public Own find(String id, Salt salt) throws IOException {
        String leaf = salt.commit(id);
        var seal = new RegisterSeal();
        List<String> own = new ArrayList<>();
        rows((each, stratum) -> {
            seal.add(each, stratum);
            if (each.equals(leaf)) {
                own.add(stratum);
            }
        });
        boolean sealed = fits(seal);
        Optional<String> stratum = own.stream().findFirst();
        Optional<PublishedInvitations> drawn = drawn();
        if (stratum.isEmpty() || drawn.isEmpty()) {
            return new Own(leaf, sealed, stratum, Optional.empty(), false);
        }
        Ticket ticket = new TicketOffice(HexFormat.of().parseHex(drawn.get().seed())).ticket(leaf);
        boolean invited = drawn.get().strata().stream()
                .filter(each -> each.name().equals(stratum.get()))
                .anyMatch(each -> each.invites(ticket));
        return new Own(leaf, sealed, stratum, Optional.of(ticket), invited);
    }
}
