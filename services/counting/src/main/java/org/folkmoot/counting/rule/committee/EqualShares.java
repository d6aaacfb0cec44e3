package org.folkmoot.counting.rule.committee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.counting.exact.Rational;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;
import org.folkmoot.counting.rule.shares.Electorate;
import org.folkmoot.counting.rule.shares.Offer;
import org.folkmoot.counting.rule.shares.Satisfaction;
import org.folkmoot.counting.rule.shares.Shares;
import org.folkmoot.counting.tie.Draw;

/**
 * The method of equal shares for committees (Peters and Skowron 2020, "rule X"; Lackner and Skowron 2023, rule 11): a seat
 * costs one, the voters hold k together in equal shares, and what is cheapest for its supporters is bought. It may leave
 * seats empty; how they are filled is the {@link Completion}. Every tie is followed; the public draw picks one committee.
 */
public final class EqualShares implements CommitteeRule {
    /** How seats that nobody can pay for are filled. */
    public enum Completion {
        /** They stay empty. */
        NONE,
        /** By Phragmén's sequential rule, voters starting from what they have left. */
        PHRAGMEN,
        /** By the number of approvals. */
        APPROVAL
    }

    private final Completion completion;

    public EqualShares(Completion completion) {
        this.completion = completion;
    }

    @Override
    public String name() {
        return switch (completion) {
            case NONE -> "equal-shares-without-completion";
            case PHRAGMEN -> "equal-shares";
            case APPROVAL -> "equal-shares-with-av-completion";
        };
    }

    @Override
    public Committees elect(Profile<Approval> profile, int seats, Draw draw) {
        var supporters = Supporters.of(profile);
        var costs = Collections.nCopies(profile.options().size(), Rational.ONE);
        var electorate = new Electorate(supporters, costs, Satisfaction.NUMBER);
        long voters = Math.max(1, supporters.voters());
        var shares = Shares.endow(electorate, Rational.of(seats, voters));
        return new SeatBySeat(supporters, seats, draw).run(new Buying(supporters, shares, completion));
    }

    private static final class Buying implements Sequence {
        private final Supporters supporters;
        private final Shares shares;
        private final Completion completion;
        private List<Offer> offers;
        private Sequence completed;

        Buying(Supporters supporters, Shares shares, Completion completion) {
            this.supporters = supporters;
            this.shares = shares;
            this.completion = completion;
        }

        @Override
        public List<Integer> elected() {
            return shares.bought();
        }

        private List<Offer> offers() {
            if (offers == null) {
                offers = shares.cheapest();
            }
            return offers;
        }

        @Override
        public List<Integer> best() {
            return offers().isEmpty()
                    ? completed().best()
                    : offers().stream().map(Offer::option).toList();
        }

        @Override
        public String value() {
            return offers().isEmpty()
                    ? completed().value()
                    : "costs each supporter up to "
                            + offers().getFirst().price().brief();
        }

        @Override
        public Sequence elect(int option) {
            return offers().stream()
                    .filter(offer -> offer.option() == option)
                    .<Sequence>map(offer -> new Buying(supporters, shares.buy(offer), completion))
                    .findFirst()
                    .orElseGet(() -> completed().elect(option));
        }

        @Override
        public Object key() {
            return shares.key();
        }

        private Sequence completed() {
            if (completed == null) {
                completed = switch (completion) {
                    case NONE -> new FillByApprovals(supporters, shares.bought(), false);
                    case APPROVAL -> new FillByApprovals(supporters, shares.bought(), true);
                    case PHRAGMEN -> EarningState.withLeftOver(supporters, shares.bought(), shares.purses());
                };
            }
            return completed;
        }
    }

    private record FillByApprovals(Supporters supporters, List<Integer> elected, boolean fill) implements Sequence {
        @Override
        public List<Integer> best() {
            var standing = IntStream.range(0, supporters.options().size())
                    .filter(option -> fill && !elected.contains(option))
                    .boxed()
                    .toList();
            long most = standing.stream().mapToLong(supporters::support).max().orElse(0);
            return standing.stream()
                    .filter(option -> supporters.support(option) == most)
                    .toList();
        }

        @Override
        public String value() {
            return "approved by " + supporters.support(best().getFirst());
        }

        @Override
        public Sequence elect(int option) {
            var members = new ArrayList<>(elected);
            members.add(option);
            return new FillByApprovals(supporters, List.copyOf(members), fill);
        }

        @Override
        public Object key() {
            return new Committees.Committee(elected);
        }
    }
}
