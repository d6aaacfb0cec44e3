package org.folkmoot.sortition.randomness;

import java.time.Instant;
import java.util.function.Supplier;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.BeaconRefusedException;
import org.folkmoot.lottery.draw.DrawRefusedException;

/** What came of the randomness, as somebody says. */
public final class Values {
    private Values() {}

    /**
     * @param value {@code drand:ROUND:SIGNATURE} or {@code rfc3797:KEY}
     * @throws ProblemException when it is none, not the one that was fixed, or cannot be known yet
     */
    public static Beacon beacon(Randomness fixed, String value, Instant now) {
        if (now.isBefore(fixed.knownFrom())) {
            throw RandomnessProblem.RANDOMNESS_TOO_EARLY.because("It can be known from " + fixed.knownFrom() + " on.");
        }
        return admitted(() -> {
            Beacon beacon = Beacon.parse(value);
            fixed.plan().admit(beacon);
            return beacon;
        });
    }

    /** What refuses a beacon says why. */
    public static <T> T admitted(Supplier<T> work) {
        try {
            return work.get();
        } catch (BeaconRefusedException | DrawRefusedException e) {
            throw refused(e.getMessage());
        }
    }

    public static ProblemException refused(String why) {
        return RandomnessProblem.RANDOMNESS_REFUSED.because(why);
    }
}
