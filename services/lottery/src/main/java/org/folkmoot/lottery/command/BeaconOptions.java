package org.folkmoot.lottery.command;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.draw.BeaconPlan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which public value will decide. */
final class BeaconOptions {
    @Option(
            names = "--round",
            paramLabel = "R",
            description = "the round of drand's quicknet that will decide (default: the first one after --delay)")
    private Long round;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Delay.class,
            description =
                    "how far ahead the round is, as 24h, 90m or PT24H (default: ${DEFAULT-VALUE}), so that everybody"
                            + " has time to note the commitment down")
    private Duration delay;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description =
                    "instead of drand, by RFC 3797: a public source, as \"Lotto 6aus49 of 2026-12-05, six numbers in"
                            + " rising order\"; repeat it for each, in the order of the key")
    private List<String> sources = List.of();

    @Option(
            names = "--rehearsal",
            description =
                    "also take a round that is known already; the draw then shows how it works and proves nothing")
    private boolean rehearsal;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private static final class Delay implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                String upper = text.toUpperCase(Locale.ROOT);
                return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a time such as 24h or 90m");
            }
        }
    }

    boolean rehearsal() {
        return rehearsal;
    }

    BeaconPlan plan(Instant now) {
        if (!sources.isEmpty()) {
            if (round != null) {
                throw new ParameterException(command.commandLine(), "--round and --source exclude each other");
            }
            if (sources.stream()
                    .anyMatch(source -> source.isBlank() || source.lines().count() > 1)) {
                throw new ParameterException(command.commandLine(), "--source is a line of text");
            }
            return new BeaconPlan.Sources(sources);
        }
        if (round != null && (round < 1 || round > 1L << 35)) {
            throw new ParameterException(command.commandLine(), "--round is a number from 1");
        }
        var plan = new BeaconPlan.Round(round == null ? Quicknet.firstRoundFrom(now.plus(delay)) : round);
        if (!rehearsal && !plan.time().isAfter(now)) {
            throw new ParameterException(
                    command.commandLine(),
                    "round %d was signed at %s, so its value is known: take a later one, or --rehearsal"
                            .formatted(plan.round(), plan.time()));
        }
        return plan;
    }
}
