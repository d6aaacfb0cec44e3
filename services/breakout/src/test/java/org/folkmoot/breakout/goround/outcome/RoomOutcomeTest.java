package org.folkmoot.breakout.goround.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomOutcomeTest {
    private static final RoomOutcome NOTHING = new RoomOutcome.Awaited();

    private static Submission says(int revision, String line, String... priorities) {
        return new Submission(revision, line, List.of(priorities));
    }

    private static RoomOutcome.Sent sent(int revision, String line, String... priorities) {
        return new RoomOutcome.Sent(revision, line, List.of(priorities));
    }

    @Test
    void takesALineAndPrioritiesWithoutTheSpaceAroundThem() {
        assertThat(NOTHING.submit(says(1, " Buses on Sundays \n", "Route 7", "Żółć 議会 👋")))
                .isEqualTo(new OutcomeDecision.Changed(sent(1, "Buses on Sundays", "Route 7", "Żółć 議会 👋")));
    }

    @Test
    void newerOneReplacesAllOfIt() {
        assertThat(sent(1, "Buses", "Route 7").submit(says(2, "Trams")))
                .isEqualTo(new OutcomeDecision.Changed(sent(2, "Trams")));
    }

    @Test
    void lateAndRepeatedOnesOverwriteNothing() {
        RoomOutcome stands = sent(3, "Buses", "Route 7");

        assertThat(stands.submit(says(2, "Trams"))).isEqualTo(new OutcomeDecision.OlderRevision(2, 3));
        assertThat(stands.submit(says(3, "Buses", "Route 7")))
                .isEqualTo(new OutcomeDecision.Unchanged(sent(3, "Buses", "Route 7")));
        assertThat(stands.submit(says(3, "Trams"))).isEqualTo(new OutcomeDecision.RevisionReused(3));
    }

    @Test
    void nobodyTakesANumberThatNoneCanFollow() {
        assertThat(NOTHING.submit(says(0, "Buses"))).isEqualTo(new OutcomeDecision.UnlikelyRevision(0, 0));
        assertThat(NOTHING.submit(says(Integer.MIN_VALUE, "Buses")))
                .isEqualTo(new OutcomeDecision.UnlikelyRevision(Integer.MIN_VALUE, 0));
        assertThat(NOTHING.submit(says(Integer.MAX_VALUE, "Buses")))
                .isEqualTo(new OutcomeDecision.UnlikelyRevision(Integer.MAX_VALUE, 0));
        assertThat(sent(5, "Buses").submit(says(1_005, "Trams"))).isInstanceOf(OutcomeDecision.Changed.class);
        assertThat(sent(5, "Buses").submit(says(1_006, "Trams"))).isInstanceOf(OutcomeDecision.UnlikelyRevision.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", "\u00a0", "\u200b\u200d", "\u2060"})
    void refusesALineInWhichNothingIsSeen(String line) {
        assertThat(NOTHING.submit(says(1, line))).isEqualTo(new OutcomeDecision.LineUnsuitable(new TextFault.Blank()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, 0xd83d, 0xdc4b})
    void refusesWhatIsNoLineOfText(int character) {
        assertThat(NOTHING.submit(says(1, "a" + (char) character + "b")))
                .isEqualTo(new OutcomeDecision.LineUnsuitable(new TextFault.NotText()));
        assertThat(NOTHING.submit(says(1, "Buses", "Trams", "a" + (char) character + "b")))
                .isEqualTo(new OutcomeDecision.PriorityUnsuitable(1, new TextFault.NotText()));
    }

    /** A hand that waves is one code point, and two of UTF-16. */
    @Test
    void countsCodePoints() {
        assertThat(NOTHING.submit(says(1, "👋".repeat(200), "👋".repeat(80))))
                .isInstanceOf(OutcomeDecision.Changed.class);
        assertThat(NOTHING.submit(says(1, "👋".repeat(201))))
                .isEqualTo(new OutcomeDecision.LineUnsuitable(new TextFault.TooLong(201, 200)));
        assertThat(NOTHING.submit(says(1, "Buses", "a".repeat(81))))
                .isEqualTo(new OutcomeDecision.PriorityUnsuitable(0, new TextFault.TooLong(81, 80)));
    }

    @Test
    void takesFivePrioritiesAndNotSix() {
        assertThat(NOTHING.submit(says(1, "Buses", "1", "2", "3", "4", "5")))
                .isInstanceOf(OutcomeDecision.Changed.class);
        assertThat(NOTHING.submit(says(1, "Buses", "1", "2", "3", "4", "5", "6")))
                .isEqualTo(new OutcomeDecision.TooManyPriorities(6, 5));
    }

    /** Capitals, spaces, letters put together from parts (é), and full-width letters of Unicode's Annex 15. */
    @ParameterizedTest
    @ValueSource(strings = {"CAFÉ NOW", "café  now", "café\u00a0now", "cafe\u0301 now", "ｃａｆé now", " Café Now "})
    void refusesTheSamePriorityTwice(String other) {
        assertThat(NOTHING.submit(says(1, "Buses", "café now", "Trams", other)))
                .isInstanceOfSatisfying(
                        OutcomeDecision.RepeatedPriority.class,
                        repeated -> assertThat(repeated.place()).isEqualTo(2));
    }

    @Test
    void refusedOnesLeaveWhatStands() {
        RoomOutcome stands = sent(1, "Buses");

        assertThat(stands.submit(says(2, ""))).isInstanceOf(OutcomeDecision.Refused.class);
        assertThat(stands.submit(says(1, ""))).isInstanceOf(OutcomeDecision.Refused.class);
    }

    @Property
    void newestStandsInWhateverOrderTheyArrive(@ForAll @IntRange(min = 1, max = 20) int revisions, @ForAll long seed) {
        List<Submission> arriving = new ArrayList<>();
        for (int revision = 1; revision <= revisions; revision++) {
            arriving.add(says(revision, "Line " + revision));
            arriving.add(says(revision, "Line " + revision));
        }
        Collections.shuffle(arriving, new Random(seed));

        RoomOutcome stands = NOTHING;
        for (Submission submission : arriving) {
            if (stands.submit(submission) instanceof OutcomeDecision.Changed(RoomOutcome.Sent next)) {
                stands = next;
            }
        }

        assertThat(stands).isEqualTo(sent(revisions, "Line " + revisions));
    }
}
