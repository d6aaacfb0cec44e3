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
        var ranked = new long[options];
        var notAhead = new long[options][options];
        for (var counted : profile.grouped().ballots()) {
            add(counted.ballot(), counted.count(), ranked, notAhead);
        }
        // Who ranks an option prefers it to all others, except those ranked above or beside it.
        var preferring = new long[options][options];
        for (int one = 0; one < options; one++) {
            for (int other = 0; other < options; other++) {
                preferring[one][other] = one == other ? 0 : ranked[one] - notAhead[one][other];
            }
        }
        return new Pairwise(profile.options(), preferring);
    }

    private static void add(Ranking ranking, long count, long[] ranked, long[][] notAhead) {
        var above = new int[ranked.length];
        var positions = ranking.positions(ranked.length);
        int known = 0;
        for (int rank = 0; rank < ranking.ranks(); rank++) {
            int begin = known;
            for (int place = 0; place < ranking.size(rank); place++) {
                int option = ranking.mark(rank, place);
                if (option >= 0 && positions[option] == rank) {
                    above[known++] = option;
                }
            }
            for (int i = begin; i < known; i++) {
                var row = notAhead[above[i]];
                ranked[above[i]] += count;
                for (int j = 0; j < known; j++) {
                    row[above[j]] += count;
                }
            }
        }
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
