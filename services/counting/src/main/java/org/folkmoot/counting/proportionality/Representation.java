package org.folkmoot.counting.proportionality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;

/**
 * Whom an outcome represents: how many voters have exactly none, one, two ... of their choices elected.
 *
 * @param votersBySatisfaction the index is the number of choices elected
 */
public record Representation(List<Long> votersBySatisfaction) {
    public Representation {
        votersBySatisfaction = List.copyOf(votersBySatisfaction);
    }

    public static Representation of(Profile<Approval> profile, Collection<Integer> elected) {
        var voters = new long[elected.size() + 1];
        for (var counted : profile.ballots()) {
            int satisfied =
                    (int) elected.stream().filter(counted.ballot()::approves).count();
            voters[satisfied] += counted.count();
        }
        var list = new ArrayList<Long>();
        for (long each : voters) {
            list.add(each);
        }
        return new Representation(list);
    }

    /** The same area by area. */
    public static SortedMap<String, Representation> byArea(Profile<Approval> profile, Collection<Integer> elected) {
        var byArea = new TreeMap<String, Representation>();
        profile.areas().forEach(area -> byArea.put(area, of(profile.in(area), elected)));
        return byArea;
    }

    public long voters() {
        return votersBySatisfaction.stream().mapToLong(Long::longValue).sum();
    }

    public long withAtLeast(int choices) {
        return votersBySatisfaction.stream()
                .skip(choices)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The share of voters with at least so many choices elected; zero without voters. */
    public Rational share(int choices) {
        return voters() == 0 ? Rational.ZERO : Rational.of(withAtLeast(choices), voters());
    }
}
