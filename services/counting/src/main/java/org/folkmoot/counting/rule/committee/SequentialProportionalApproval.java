package org.folkmoot.counting.rule.committee;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.tie.Draw;

/**
 * Sequential proportional approval voting (Thiele 1895; Lackner and Skowron 2023, rule 4): each seat goes to the option
 * that adds most to the sum of harmonic scores, where a voter with {@code j} options elected already adds
 * {@code 1 / (j + 1)}. Every tie is followed; the public draw picks one committee.
 */
public final class SequentialProportionalApproval implements CommitteeRule {
    @Override
    public String name() {
        return "seqpav";
    }

    @Override
    public Committees elect(Profile<Approval> profile, int seats, Draw draw) {
        var supporters = Supporters.of(profile);
        var start = new State(supporters, Harmonic.upTo(seats), List.of(), new int[supporters.groups()]);
        return new SeatBySeat(supporters, seats, draw).run(start);
    }

    private static final class State implements Sequence {
        private final Supporters supporters;
        private final Harmonic harmonic;
        private final List<Integer> elected;
        private final int[] satisfied;
        private final List<Integer> best = new ArrayList<>();
        private BigInteger most = BigInteger.valueOf(-1);

        State(Supporters supporters, Harmonic harmonic, List<Integer> elected, int[] satisfied) {
            this.supporters = supporters;
            this.harmonic = harmonic;
            this.elected = elected;
            this.satisfied = satisfied;
        }

        @Override
        public List<Integer> elected() {
            return elected;
        }

        @Override
        public List<Integer> best() {
            if (best.isEmpty()) {
                for (int option = 0; option < supporters.options().size(); option++) {
                    if (!elected.contains(option)) {
                        consider(option);
                    }
                }
            }
            return List.copyOf(best);
        }

        private void consider(int option) {
            var votersBySatisfaction = new long[elected.size() + 1];
            for (int group : supporters.groupsOf(option)) {
                votersBySatisfaction[satisfied[group]] += supporters.count(group);
            }
            var gain = BigInteger.ZERO;
            for (int j = 0; j < votersBySatisfaction.length; j++) {
                gain = gain.add(harmonic.share(j + 1).multiply(BigInteger.valueOf(votersBySatisfaction[j])));
            }
            int comparison = gain.compareTo(most);
            if (comparison > 0) {
                best.clear();
                most = gain;
            }
            if (comparison >= 0) {
                best.add(option);
            }
        }

        @Override
        public String value() {
            return "adds " + new Rational(most, harmonic.unit()).brief();
        }

        @Override
        public Sequence elect(int option) {
            var next = satisfied.clone();
            for (int group : supporters.groupsOf(option)) {
                next[group]++;
            }
            var members = new ArrayList<>(elected);
            members.add(option);
            return new State(supporters, harmonic, List.copyOf(members), next);
        }

        @Override
        public Object key() {
            return List.copyOf(new TreeSet<>(elected));
        }
    }
}
