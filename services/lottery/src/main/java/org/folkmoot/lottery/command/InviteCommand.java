package org.folkmoot.lottery.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.file.UnfitFilesException;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.Register;
import org.folkmoot.lottery.invitation.RepeatedIdsException;
import org.folkmoot.lottery.invitation.Ticket;
import org.folkmoot.lottery.register.InvitationFreezing;
import org.folkmoot.lottery.register.SealedInvitations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stage one: whom of the whole register to invite. */
@Command(
        name = "invite",
        description = {
            "First half: with --register and --count, seals the register into DIR: a salted leaf for each person is"
                    + " published, who is who is not.",
            "Second half: with --beacon, once the value is known, everybody's ticket is the HMAC-SHA256 of their leaf under"
                    + " a seed from it; the lowest are invited, in each stratum in proportion to its people.",
            "Anybody checks their own ticket: with --check and --salt, from DIR/published alone; and everything at once: with"
                    + " sortition verify DIR.",
            "Exit codes: 0 done; 1 not possible, and why; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {
    @Option(names = "--register", paramLabel = "R.csv", description = "everybody who can be invited")
    private Path path;

    @Option(names = "--count", paramLabel = "N", description = "how many to invite")
    private Integer count;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "NAME",
            description = "columns whose values together make a stratum (default: one lottery for all)")
    private List<String> strata = List.of();

    @Mixin
    private IdColumn id;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "invitations",
            description = "where the lottery lies (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--beacon",
            paramLabel = "VALUE",
            description = "lets the lot fall: drand:ROUND:SIGNATURE or rfc3797:KEY")
    private String beacon;

    @Option(names = "--check", paramLabel = "ID", description = "whether this person is in the register and invited")
    private String checked;

    @Option(names = "--salt", paramLabel = "HEX", description = "with --check: as the organiser gave it to the person")
    private String salt;

    @Mixin
    private BeaconOptions plan;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    private final Clock clock;
    private final SecureRandom random;

    InviteCommand() {
        this(Clock.systemUTC(), new SecureRandom());
    }

    InviteCommand(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (checked != null) {
                return check();
            }
            return beacon == null ? freeze() : complete();
        } catch (UnfitFilesException unfit) {
            return refuse(unfit.problems().stream().map(Problem::toString).toList());
        } catch (DrawRefusedException | BeaconRefusedException refused) {
            return refuse(List.of(refused.getMessage()));
        } catch (IOException | UncheckedIOException failed) {
            return refuse(List.of(FileFailure.text(out, failed)));
        }
    }

    private int freeze() throws IOException {
        if (path == null || count == null) {
            throw new ParameterException(
                    command.commandLine(), "name --register and --count to seal a register, or --beacon, or --check");
        }
        if (!PoolOptions.present(command, path)) {
            return PoolOptions.MISSING;
        }
        BeaconPlan fixed = plan.plan(clock.instant());
        Register register = new Register(path, id.name(), strata);
        try {
            var frozen =
                    InvitationFreezing.freeze(register, count, fixed, plan.rehearsal(), clock.instant(), random, out);
            report.say("Sealed %,d people in %s".formatted(frozen.people(), frozen.directory()));
            report.say("  root         " + frozen.root());
            report.say("  decided by   " + words(fixed));
            report.say("Now make the root known, publish " + out.resolve("published")
                    + ", and tell each person their salt (private/leaves.csv).");
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("people", frozen.people());
            figures.put("invitations", count);
            figures.put("root", frozen.root());
            figures.put("beacon", fixed.published());
            figures.put("out", out.toString());
            return report.conclude(figures, true);
        } catch (RepeatedIdsException repeated) {
            throw register.unfit(repeated);
        }
    }

    private static String words(BeaconPlan fixed) {
        return switch (fixed) {
            case BeaconPlan.Round round -> "round %d of drand, signed %s".formatted(round.round(), round.time());
            case BeaconPlan.Sources sources -> "RFC 3797 over " + String.join("; ", sources.sources());
        };
    }

    private int complete() throws IOException {
        var sealed = SealedInvitations.open(out);
        Invitations invitations = sealed.complete(Beacon.parse(beacon), beacon);
        report.say("%-40s %10s %10s  %s".formatted("stratum", "people", "invited", "cut-off"));
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Invitations.Stratum stratum : invitations.strata().stream()
                .sorted(Comparator.comparing(Invitations.Stratum::name))
                .toList()) {
            String cutOff = stratum.cutOff().map(Ticket::hex).orElse("");
            report.say("%-40s %10d %10d  %s".formatted(stratum.name(), stratum.people(), stratum.invited(), cutOff));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("stratum", stratum.name());
            figures.put("people", stratum.people());
            figures.put("invited", stratum.invited());
            figures.put("cutOff", cutOff);
            drawn.add(figures);
        }
        report.say("Invite those in private/invited.csv, and publish invitations.json beside the other files.");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("root", sealed.root());
        figures.put("people", sealed.terms().people());
        figures.put("invited", invitations.places().cardinality());
        figures.put("strata", drawn);
        figures.put("out", out.toString());
        return report.conclude(figures, true);
    }

    private int check() throws IOException {
        if (salt == null || !salt.strip().matches("[0-9a-fA-F]{32}")) {
            throw new ParameterException(command.commandLine(), "--check needs --salt of 32 digits from 0 to f");
        }
        var given = new Salt(salt.strip().toLowerCase(Locale.ROOT));
        var sealed = SealedInvitations.open(out);
        var found = sealed.find(checked.strip(), given);
        report.say("root     " + sealed.root() + "; compare it with the one that was made known");
        report.say(
                found.sealed()
                        ? "register is the one under this root"
                        : "register is NOT the one under this root: published/register.csv or invitation.json was changed");
        report.say("leaf     " + found.leaf());
        report.say(found.stratum()
                .map(stratum -> "stratum  " + stratum)
                .orElse("nobody of the published register has this leaf: check id and salt, and ask the organiser"));
        found.ticket()
                .ifPresent(
                        ticket -> report.say("ticket   " + ticket + (found.invited() ? ", invited" : ", not invited")));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("root", sealed.root());
        figures.put("sealed", found.sealed());
        figures.put("leaf", found.leaf());
        figures.put("registered", found.stratum().isPresent());
        figures.put("ticket", found.ticket().map(Ticket::hex).orElse(null));
        figures.put("invited", found.invited());
        return report.conclude(figures, found.sealed() && found.stratum().isPresent());
    }

    private int refuse(List<String> problems) {
        problems.forEach(problem -> report.say("problem: " + problem));
        return report.conclude(Map.of("problems", problems), false);
    }
}
