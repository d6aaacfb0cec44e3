package org.folkmoot.sortition.randomness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.beacon.Quicknet;

/**
 * The randomness that an organiser asks for, before it is known to make sense.
 *
 * @param kind {@code drand}, also when absent, or {@code rfc3797}
 * @param round of drand; absent: the first one after the notice
 * @param sources of RFC 3797
 * @param knownAt when the last of the sources is public
 */
public record RandomnessRequest(String kind, Long round, List<String> sources, Instant knownAt) {
    private static final String DRAND = "drand";
    private static final String RFC_3797 = "rfc3797";
    private static final int MOST_SOURCES = 20;
    private static final int LONGEST_SOURCE = 300;
    /** A draw that is frozen waits for its randomness and for nothing else. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** The next round of drand that leaves the notice. */
    public static RandomnessRequest usual() {
        return new RandomnessRequest(DRAND, null, null, null);
    }

    /** Everything that has to change; empty when nothing has. */
    public List<InputError> errors(Instant now, Duration notice) {
        List<InputError> errors = new ArrayList<>();
        if (isDrand()) {
            long first = Quicknet.firstRoundFrom(now.plus(notice));
            long last = Quicknet.firstRoundFrom(now.plus(notice).plus(FARTHEST));
            if (round != null && (round < first || round > last)) {
                errors.add(InputError.field(
                        "randomness.round",
                        "has to be signed %s from now or later, and within a year; the first such round is %d"
                                .formatted(notice, first)));
            }
        } else if (RFC_3797.equals(kind)) {
            errors.addAll(sourceErrors(now, notice));
        } else {
            errors.add(InputError.field("randomness.kind", "has to be drand or rfc3797"));
        }
        return errors;
    }

    private List<InputError> sourceErrors(Instant now, Duration notice) {
        List<InputError> errors = new ArrayList<>();
        if (sources == null || sources.isEmpty() || sources.size() > MOST_SOURCES) {
            errors.add(InputError.field("randomness.sources", "needs 1 to " + MOST_SOURCES + " of them"));
        } else if (sources.stream().anyMatch(source -> !isLine(source))) {
            errors.add(InputError.field(
                    "randomness.sources", "each needs one line of 1 to " + LONGEST_SOURCE + " characters"));
        }
        if (knownAt == null
                || knownAt.isBefore(now.plus(notice))
                || knownAt.isAfter(now.plus(notice).plus(FARTHEST))) {
            errors.add(InputError.field(
                    "randomness.knownAt", "has to be %s from now or later, and within a year".formatted(notice)));
        }
        return errors;
    }

    private static boolean isLine(String source) {
        return source != null
                && !source.isBlank()
                && source.length() <= LONGEST_SOURCE
                && source.chars().noneMatch(Character::isISOControl);
    }

    private boolean isDrand() {
        return kind == null || kind.equals(DRAND);
    }

    /** Only where there are no errors. */
    public Randomness fixed(Instant now, Duration notice) {
        if (isDrand()) {
            return new Randomness.Drand(round == null ? Quicknet.firstRoundFrom(now.plus(notice)) : round);
        }
        return new Randomness.Sources(sources, knownAt);
    }
}
