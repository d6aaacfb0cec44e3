package org.folkmoot.lottery.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.folkmoot.lottery.file.Problem;
import org.folkmoot.lottery.file.UnfitFilesException;
import org.folkmoot.lottery.invitation.InvitationLottery;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.InvitedFile;
import org.folkmoot.lottery.invitation.PublishedInvitations;
import org.folkmoot.lottery.invitation.Register;
import org.folkmoot.lottery.invitation.RepeatedIdsException;
import org.folkmoot.lottery.invitation.Ticket;
import picocli.CommandLine.ArgGroup;
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
            "Draws whom of a register to invite. Everybody's ticket is the HMAC-SHA256 of their id under the seed; the"
                    + " lowest are invited, in each stratum in proportion to its people.",
            "invited.csv is for the organiser; invitations.json is for everybody, and with it each person checks their"
                    + " own ticket: invite --check ID --published invitations.json",
            "Exit codes: 0 done; 1 the register is not fit; 2 wrong usage; 3 a file is missing."
        },
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Purpose purpose;

    @Option(names = "--published", paramLabel = "FILE", description = "with --check: the invitations.json of the draw")
    private Path published;

    @Option(names = "--count", paramLabel = "N", description = "how many to invite")
    private Integer count;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "NAME",
            description = "columns whose values together make a stratum (default: one lottery for all)")
    private List<String> strata = List.of();

    @Option(
            names = "--id-column",
            paramLabel = "NAME",
            description = "the column that tells people apart (default: id, or else numbered from 1)")
    private String id;

    @Option(
            names = {"--seed", "--beacon-seed"},
            paramLabel = "HEX",
            description = "64 hexadecimal digits that nobody could know before the register was frozen")
    private String seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "invitations",
            description = "where the files are written (default: ${DEFAULT-VALUE})")
    private Path out;

    @Mixin
    private Report report;

    @Spec
    private CommandSpec command;

    private static final class Purpose {
        @Option(names = "--register", paramLabel = "R.csv", description = "everybody who can be invited")
        private Path register;

        @Option(names = "--check", paramLabel = "ID", description = "whether this person's ticket is invited")
        private String checked;
    }

    @Override
    public Integer call() throws IOException {
        return purpose.register == null ? check(purpose.checked) : draw(purpose.register);
    }

    private int check(String person) throws IOException {
        if (published == null) {
            throw new ParameterException(command.commandLine(), "--check needs --published");
        }
        if (!PoolOptions.present(command, published)) {
            return PoolOptions.MISSING;
        }
        PublishedInvitations invitations;
        try {
            invitations = PublishedInvitations.read(published);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), published + " is not the invitations.json of a draw", e);
        }
        Ticket ticket = invitations.ticket(person.strip());
        report.say("ticket: " + ticket);
        Map<String, Object> invited = new LinkedHashMap<>();
        for (Invitations.Stratum stratum : invitations.strata()) {
            report.say("%s: cut-off %s, %s"
                    .formatted(
                            stratum.name(),
                            stratum.cutOff().map(Ticket::hex).orElse("none"),
                            stratum.invites(ticket) ? "invited" : "not invited"));
            invited.put(stratum.name(), stratum.invites(ticket));
        }
        return report.conclude(Map.of("ticket", ticket.hex(), "invited", invited), true);
    }

    private int draw(Path path) throws IOException {
        if (count == null || seed == null) {
            throw new ParameterException(command.commandLine(), "--register needs --count and --seed");
        }
        if (!seed.matches("[0-9a-fA-F]{64}")) {
            throw new ParameterException(command.commandLine(), "a seed has 64 digits from 0 to f");
        }
        if (!PoolOptions.present(command, path)) {
            return PoolOptions.MISSING;
        }
        if (Stream.of(InvitedFile.NAME, PublishedInvitations.NAME).anyMatch(file -> Files.exists(out.resolve(file)))) {
            throw new ParameterException(
                    command.commandLine(), "%s holds another draw; name a directory with --out".formatted(out));
        }
        Register register = new Register(path, Optional.ofNullable(id), strata);
        InvitationLottery lottery = new InvitationLottery(HexFormat.of().parseHex(seed));
        try {
            register.enter(lottery);
            if (count < 1 || count > lottery.people()) {
                return refuse(List.of(Problem.of(
                        "%,d invitations for %,d people: from 1 to all of them can be invited",
                        count, lottery.people())));
            }
            Invitations invitations = lottery.draw(count);
            Files.createDirectories(out);
            InvitedFile.write(
                    out.resolve(InvitedFile.NAME),
                    register,
                    invitations,
                    HexFormat.of().parseHex(seed));
            new PublishedInvitations(seed.toLowerCase(Locale.ROOT), invitations.strata())
                    .write(out.resolve(PublishedInvitations.NAME));
            return conclude(invitations);
        } catch (RepeatedIdsException repeated) {
            return refuse(register.unfit(repeated).problems());
        } catch (UnfitFilesException unfit) {
            return refuse(unfit.problems());
        }
    }

    private int refuse(List<Problem> problems) {
        problems.forEach(problem -> report.say("problem: " + problem));
        return report.conclude(
                Map.of("problems", problems.stream().map(Problem::toString).toList()), false);
    }

    private int conclude(Invitations invitations) {
        report.say("%-40s %10s %10s  %s".formatted("stratum", "people", "invited", "cut-off"));
        List<Map<String, Object>> drawn = new ArrayList<>();
        int people = 0;
        for (Invitations.Stratum stratum : invitations.strata()) {
            String cutOff = stratum.cutOff().map(Ticket::hex).orElse("");
            report.say("%-40s %10d %10d  %s".formatted(stratum.name(), stratum.people(), stratum.invited(), cutOff));
            drawn.add(Map.of(
                    "stratum", stratum.name(),
                    "people", stratum.people(),
                    "invited", stratum.invited(),
                    "cutOff", cutOff));
            people += stratum.people();
        }
        report.say("written: " + out);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("people", people);
        figures.put("invited", invitations.places().cardinality());
        figures.put("strata", drawn);
        figures.put("out", out.toString());
        return report.conclude(figures, true);
    }
}
