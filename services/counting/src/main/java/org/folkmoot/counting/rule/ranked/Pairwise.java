package org.folkmoot.counting.rule.ranked;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * How many voters prefer each option to each other. Options in one rank are tied on the ballot, those not ranked are tied
 * below all that are; of an option ranked twice the first rank counts; an unreadable rank is passed over.
 */
public final class Pairwise {
    private final List<Option> options;
    private final long[][] preferring;

    private Pairwise(List<Option> options, long[][] preferring) {
        this.options = options;
        this.preferring = preferring;
    }

    public static Pairwise of(Profile<Ranking> profile) {
        int options = profile.options().size();
        var preferring = new long[options][options];
        for (var counted : profile.grouped().ballots()) {
            var positions = counted.ballot().positions(options);
            for (int above = 0; above < options; above++) {
                int position = positions[above];
                var row = preferring[above];
                for (int below = 0; below < options; below++) {
                    if (position < positions[below]) {
                        row[below] += counted.count();
                    }
                }
            }
        }
        return new Pairwise(profile.options(), preferring);
    }

    public List<Option> options() {
        return options;
    }

    /** How many voters prefer one option to another. */
    public long preferring(int one, int other) {
        return preferring[one][other];
    }

    /** The option that beats every other one, where there is one. */
    public OptionalInt condorcetWinner() {
        return IntStream.range(0, options.size())
                .filter(one -> IntStream.range(0, options.size())
                        .allMatch(other -> one == other || preferring[one][other] > preferring[other][one]))
                .findFirst();
    }
}
