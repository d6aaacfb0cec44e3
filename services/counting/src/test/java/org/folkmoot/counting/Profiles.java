package org.folkmoot.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** Profiles as tests write them: options are the letters A, B, C and so on. */
public final class Profiles {
    private Profiles() {}

    public static List<Option> letters(int options) {
        return IntStream.range(0, options)
                .mapToObj(index -> Option.of(Character.toString('A' + index)))
                .toList();
    }

    /** Each line is a count and a ranking, such as {@code "42 ABCD"}. */
    public static Profile<Ranking> rankings(int options, String... lines) {
        return new Profile<>(
                letters(options),
                Arrays.stream(lines)
                        .map(line -> counted(line, Ranking.of(indexes(line))))
                        .toList());
    }

    /** Each line is a count and a set, such as {@code "3 AB"}. */
    public static Profile<Approval> approvals(int options, String... lines) {
        return approvals(letters(options), lines);
    }

    public static Profile<Approval> approvals(List<Option> options, String... lines) {
        return new Profile<>(
                options,
                Arrays.stream(lines)
                        .map(line -> counted(line, Approval.of(indexes(line))))
                        .toList());
    }

    private static <B extends Ballot> Counted<B> counted(String line, B ballot) {
        return new Counted<>(ballot, Long.parseLong(line.substring(0, line.indexOf(' '))), "");
    }

    private static int[] indexes(String line) {
        return line.substring(line.indexOf(' ') + 1)
                .chars()
                .map(letter -> letter - 'A')
                .toArray();
    }
}
