package org.folkmoot.counting.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.counting.Profiles;
import org.folkmoot.counting.contest.ContestCount.Standing;
import org.folkmoot.counting.tie.Draw;
import org.junit.jupiter.api.Test;

/** Run-offs in which a lot was drawn: only what every lot would have left in place is ahead. */
class NoLotBindsTest {
    private static final Terms ONE = new Terms(1, Optional.empty());

    private static Optional<Standing> ahead(int options, boolean ties, String seed, String... ballots) {
        var rankings = new ContestVotes.Rankings(Profiles.rankings(options, ballots), options, ties);
        return SideBySide.count(rankings, ONE, new Draw(seed)).ahead();
    }

    @Test
    void aWinnerThatTheDrawMadeIsNotAhead() {
        // Whichever of B and C the draw puts out, the other wins by 60 to 40.
        for (String seed : new String[] {"one", "two", "three"}) {
            assertThat(ahead(3, false, seed, "40 A", "30 BC", "30 CB")).isEmpty();
        }
    }

    @Test
    void aDrawBetweenThoseWithoutVotesDecidesNothing() {
        // D to H have none; then C goes out, and B has 55 of 100.
        assertThat(ahead(8, false, "any", "45 A", "30 B", "25 CB")).contains(new Standing("B", 55));
    }

    @Test
    void aWinnerWhateverIsDrawnIsAheadWithTheFewestVotesOfAnyWay() {
        // B out first: A has 70 of 120. C out first: A has 65 of 115, since five of C's voters name nobody else.
        for (String seed : new String[] {"one", "two", "three"}) {
            assertThat(ahead(4, false, seed, "50 A", "20 BA", "15 CA", "5 C", "30 D"))
                    .contains(new Standing("A", 65));
        }
    }

    @Test
    void whereTooMuchIsDrawnNobodyIsAhead() {
        // Ten are level for the last place. Whichever three of them go out, A wins; that makes 720 ways.
        var ballots = IntStream.rangeClosed('A', 'K')
                .mapToObj(option -> option == 'A' ? "50 A" : "9 " + (char) option + "A")
                .toArray(String[]::new);

        assertThat(ahead(11, false, "any", ballots)).isEmpty();
    }
}
