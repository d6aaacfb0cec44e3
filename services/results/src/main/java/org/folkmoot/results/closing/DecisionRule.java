package org.folkmoot.results.closing;

import java.math.BigInteger;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.counting.contest.ContestCount.Standing;

/** Says whether what is ahead reached the threshold, in whole numbers. Rooms count like their people. */
final class DecisionRule {
    private DecisionRule() {}

    /**
     * Empty if the contest is advice.
     *
     * @param ahead empty if several options are level, or nobody voted: then nothing is carried
     */
    static Optional<Decision> decide(
            ContestDefinition contest, Optional<Standing> ahead, TallyColumn individual, TallyColumn group) {
        return Optional.ofNullable(contest.rules().threshold()).map(threshold -> {
            long base = base(threshold, contest, individual, group);
            long needed = needed(threshold, base);
            long votes = ahead.map(Standing::votes).orElse(0L);
            OptionId option =
                    ahead.map(standing -> OptionId.of(standing.option())).orElse(null);
            return new Decision(threshold, option != null && votes >= needed, option, votes, needed, base);
        });
    }

    private static long base(
            Threshold threshold, ContestDefinition contest, TallyColumn individual, TallyColumn group) {
        long all = individual.ballots() + group.ballots();
        return switch (threshold) {
            case Threshold.SimpleMajority _ -> all - individual.blanks() - group.blanks();
            case Threshold.OfVoting _ -> all;
            case Threshold.OfMembers _ -> contest.electorate() instanceof Electorate.Panel panel ? panel.members() : 0;
        };
    }

    /** Never zero, so that nothing is carried without a vote. */
    private static long needed(Threshold threshold, long base) {
        return switch (threshold) {
            case Threshold.SimpleMajority _ -> base / 2 + 1;
            case Threshold.OfVoting share -> share(base, share.numerator(), share.denominator());
            case Threshold.OfMembers share -> share(base, share.numerator(), share.denominator());
        };
    }

    /** The least whole number that is at least this share. */
    private static long share(long base, int numerator, int denominator) {
        BigInteger product = BigInteger.valueOf(base).multiply(BigInteger.valueOf(numerator));
        BigInteger above = product.add(BigInteger.valueOf(denominator - 1L));
        return Math.max(1, above.divide(BigInteger.valueOf(denominator)).longValueExact());
    }
}
