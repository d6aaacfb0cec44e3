package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.lottery.verify.Verification.Identity;
import org.folkmoot.lottery.verify.Verification.Known;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Hash;
import org.folkmoot.lottery.verify.reading.MalformedException;

/** Checks an invitation lottery over a whole register from what is published. */
public final class InvitationVerification {
    private InvitationVerification() {}

    /**
     * What the lottery says, as far as it could be read.
     *
     * @param signedAt when the round of drand is signed
     * @param strata as they were computed; empty before the lot falls
     */
    public record Lottery(
            String root,
            Instant frozenAt,
            int people,
            int invitations,
            String beacon,
            boolean rehearsal,
            Optional<Instant> signedAt,
            boolean drawn,
            List<StratumDrawn> strata) {
        public Lottery {
            strata = List.copyOf(strata);
        }
    }

    /**
     * A person's own row.
     *
     * @param ticket empty before the lot falls
     */
    public record Own(String leaf, String stratum, Optional<String> ticket, boolean invited) {}

    /**
     * What was found.
     *
     * @param found how many; the texts may be fewer
     */
    public record Report(
            Optional<Lottery> lottery, Optional<Own> own, List<String> findings, long found, List<String> notes) {
        public boolean held() {
            return found == 0;
        }
    }

    /** Checks all that can be found; empty if there is no such lottery in the directory, nor in {@code published} in it. */
    public static Optional<Report> verify(Path directory, Known known) throws IOException {
        Optional<Path> published =
                InvitationFiles.find(directory.toAbsolutePath().normalize());
        return published.isEmpty() ? Optional.empty() : Optional.of(report(published.get(), known));
    }

    private static Report report(Path published, Known known) throws IOException {
        Findings findings = new Findings(Set.of(InvitationFiles.OUTCOME));
        Findings.At at = findings.at("");
        InvitationFiles files = InvitationFiles.read(published, at);
        Optional<Checked> checked = Optional.empty();
        if (files.has(InvitationFiles.TERMS)) {
            byte[] terms = files.content(InvitationFiles.TERMS);
            try {
                checked = Optional.of(check(files, SealedTerms.parse(terms), Hash.sha256Hex(terms), known, at));
            } catch (MalformedException malformed) {
                at.say(InvitationFiles.TERMS, malformed.getMessage() + "; so nothing else could be checked");
            }
        }
        return new Report(
                checked.map(Checked::lottery),
                checked.flatMap(Checked::own),
                findings.words(),
                findings.found(),
                findings.notes());
    }

    private record Checked(Lottery lottery, Optional<Own> own) {}

    private static Checked check(
            InvitationFiles files, SealedTerms terms, String root, Known known, Findings.At findings)
            throws IOException {
        known.roots().stream()
                .filter(announced -> !announced.equals(root))
                .forEach(announced -> findings.say(
                        InvitationFiles.TERMS,
                        "the root that was announced, %s, is not that of this file: %s".formatted(announced, root)));
        terms.beacon()
                .check(InvitationFiles.TERMS, "the register was sealed", terms.frozenAt(), terms.rehearsal(), findings);
        Optional<String> leaf = known.identity().map(Identity::commitment);
        Optional<RegisterCheck.Counted> register = files.has(InvitationFiles.REGISTER)
                ? new RegisterCheck(terms, findings).read(files.register(), leaf)
                : Optional.empty();
        boolean drawn = files.has(InvitationFiles.OUTCOME);
        Optional<OutcomeCheck.Drawn> outcome = drawn
                ? new OutcomeCheck(root, terms, findings)
                        .check(files.content(InvitationFiles.OUTCOME), files.register(), register)
                : Optional.empty();
        Optional<Own> own =
                register.flatMap(RegisterCheck.Counted::own).map(stratum -> own(leaf.get(), stratum, outcome));
        if (leaf.isPresent() && own.isEmpty()) {
            findings.say(InvitationFiles.REGISTER, "nobody in it has this id and salt");
        }
        return new Checked(
                new Lottery(
                        root,
                        terms.frozenAt(),
                        terms.people(),
                        terms.invitations(),
                        terms.beacon().words(),
                        terms.rehearsal(),
                        terms.beacon().knownFrom(),
                        drawn,
                        outcome.map(OutcomeCheck.Drawn::strata).orElse(List.of())),
                own);
    }

    private static Own own(String leaf, String stratum, Optional<OutcomeCheck.Drawn> outcome) {
        Optional<String> ticket =
                outcome.map(drawn -> HexFormat.of().formatHex(drawn.tickets().of(leaf)));
        boolean invited = outcome.stream()
                .flatMap(drawn -> drawn.strata().stream())
                .anyMatch(each -> each.name().equals(stratum) && each.invites(ticket.orElseThrow()));
        return new Own(leaf, stratum, ticket, invited);
    }
}
