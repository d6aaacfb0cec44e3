package org.folkmoot.counting.contest;

import java.util.Map;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;
import org.folkmoot.counting.rule.amount.AmountDistribution;

/**
 * The votes of a contest without its blank ballots. Rooms send in counts and no ballots: they count with every rule that
 * only adds up, and with none that has to see whole ballots.
 */
public sealed interface ContestVotes {
    /**
     * Options that were marked.
     *
     * @param oneChoice whether each ballot names exactly one
     * @param inRooms for each option, by its index, how many people in rooms are for it
     */
    record Marks(boolean oneChoice, Profile<Approval> ballots, Map<Integer, Long> inRooms) implements ContestVotes {
        public Marks {
            inRooms = Map.copyOf(inRooms);
        }
    }

    /**
     * Rankings.
     *
     * @param ranks how many ranks a ballot may use
     * @param ties whether options may share a rank
     */
    record Rankings(Profile<Ranking> ballots, int ranks, boolean ties) implements ContestVotes {}

    /** Points that were spread. */
    record Spread(Profile<Points> ballots) implements ContestVotes {}

    /** Answers on a scale. */
    record Amounts(AmountDistribution ballots, AmountDistribution inRooms) implements ContestVotes {}
}
