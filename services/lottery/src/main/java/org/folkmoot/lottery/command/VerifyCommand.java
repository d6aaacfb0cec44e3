package org.folkmoot.lottery.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.folkmoot.lottery.verify.Verification;
import org.folkmoot.lottery.verify.invitation.InvitationVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a draw, or an invitation lottery, from what is published of it. */
@Command(
        name = "verify",
        description = {
            "Recomputes a draw, or an invitation lottery over a register, from its published files alone, and names"
                    + " everything that is wrong. Before the beacon is known, checks what there is.",
            "DIR is the directory with the published files in it, or one that has them in published and those of"
                    + " replacements in replacement-1/published and so on.",
            "Exit codes: 0 everything holds; 1 something does not; 2 wrong usage; 3 there is no draw in DIR."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final String ROW = "  %-18s %s";

    @Parameters(paramLabel = "DIR", description = "the published files")
    private Path directory;

    @Option(
            names = "--root",
            paramLabel = "HEX",
            description = "the root as it was announced before the draw; may be repeated, for replacements")
    private List<String> roots = List.of();

    @Option(names = "--id", paramLabel = "ID", description = "your id, to find your own row; needs --salt")
    private String id;

    @Option(names = "--salt", paramLabel = "HEX", description = "your salt, as the organiser gave it to you")
    private String salt;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Verification.Known known = known();
        try {
            return verify(known);
        } catch (NoSuchFileException missing) {
            command.commandLine().getErr().println("sortition: " + missing.getMessage());
            return PoolOptions.MISSING;
        } catch (IOException | UncheckedIOException failure) {
            command.commandLine().getErr().println("sortition: " + FileFailure.text(directory, failure));
            return PoolOptions.MISSING;
        }
    }

    private int verify(Verification.Known known) throws IOException {
        Optional<InvitationVerification.Report> invitations = InvitationVerification.verify(directory, known);
        if (invitations.isPresent()) {
            var verified = invitations.get();
            var words = new InvitationWords(report, verified);
            words.tell(clock.instant());
            return conclude(verified.notes(), verified.findings(), verified.found(), words.figures());
        }
        Verification.Report verified = Verification.verify(directory, known);
        verified.draws().forEach(this::tell);
        verified.own().ifPresent(this::tell);
        return conclude(verified.notes(), verified.findings(), verified.found(), figures(verified));
    }

    private int conclude(List<String> notes, List<String> findings, long found, Map<String, Object> figures) {
        notes.forEach(note -> report.say("  note: " + note));
        findings.forEach(finding -> report.say("  WRONG " + finding));
        if (found > findings.size()) {
            report.say("  and %,d more".formatted(found - findings.size()));
        }
        report.say(found == 0 ? "Everything published holds." : "The publication does NOT hold.");
        return report.conclude(figures, found == 0);
    }

    private Verification.Known known() {
        if ((id == null) != (salt == null)) {
            throw new ParameterException(command.commandLine(), "--id and --salt belong together");
        }
        if (salt != null && !salt.strip().toLowerCase(Locale.ROOT).matches("[0-9a-f]{32}")) {
            throw new ParameterException(command.commandLine(), "--salt is 32 hexadecimal digits");
        }
        return new Verification.Known(
                roots.stream()
                        .map(root -> root.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                Optional.ofNullable(id)
                        .map(name -> new Verification.Identity(
                                name.strip(), salt.strip().toLowerCase(Locale.ROOT))));
    }

    private void tell(Verification.Draw draw) {
        report.say(draw.name().isEmpty() ? "The draw" : draw.name());
        row("root", draw.root());
        row("frozen", draw.frozenAt() + ", as the organiser says");
        row("pool", "%,d people".formatted(draw.people()));
        row("panels", "%,d of %,d people".formatted(draw.panels(), draw.seats()));
        row("probabilities", draw.probabilities());
        row(
                "gap",
                "%s by %s, said to be at most %s from the best (the one figure that needs a solver)"
                        .formatted(
                                draw.objective(),
                                draw.method(),
                                draw.certifiedGap().toPlainString()));
        row("decided by", draw.beacon());
        if (!draw.drawn()) {
            row("", "not drawn yet");
            draw.signedAt()
                    .filter(clock.instant()::isAfter)
                    .ifPresent(
                            time -> row(
                                    "",
                                    "although the round has been signed; anybody can work out who is drawn (docs/sortition-protocol.md)"));
        } else {
            row("drawn", draw.panel().map(panel -> "panel " + panel).orElse("unknown"));
        }
    }

    private void tell(Verification.Own own) {
        report.say("You");
        row("pseudonym", own.pseudonym());
        row("in panels", String.valueOf(own.panels()));
        row("", own.selected() ? "selected" : "not selected");
    }

    private void row(String name, String value) {
        report.say(ROW.formatted(name, value));
    }

    private static Map<String, Object> figures(Verification.Report verified) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (!verified.draws().isEmpty()) {
            Verification.Draw first = verified.draws().getFirst();
            figures.put("root", first.root());
            figures.put("drawn", first.drawn());
            figures.put("panel", first.panel().orElse(null));
            figures.put("rehearsal", first.rehearsal());
            figures.put("replacements", verified.draws().size() - 1);
        }
        verified.own().ifPresent(own -> {
            figures.put("pseudonym", own.pseudonym());
            figures.put("selected", own.selected());
        });
        figures.put("wrong", verified.found());
        figures.put("findings", List.copyOf(verified.findings()));
        return figures;
    }
}
