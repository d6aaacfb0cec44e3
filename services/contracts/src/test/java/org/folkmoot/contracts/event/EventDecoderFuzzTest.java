package org.folkmoot.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes stand on a topic, a reader gets an event that says what it has to say, or is told that there is none.
 * The normal build plays the golden files and what {@code EventDecoderFuzzTestInputs} holds; to look for more, run one
 * method with {@code JAZZER_FUZZ=1} and {@code -Djazzer.hooks=true}.
 */
class EventDecoderFuzzTest {
    private static final List<String> GROUP_RESULTS = Stream.of(GroupResultEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toList();

    static Stream<byte[]> goldenBallots() {
        return golden(Topics.BALLOTS);
    }

    static Stream<byte[]> goldenGroupResults() {
        return golden(Topics.GROUP_RESULTS);
    }

    @MethodSource("goldenBallots")
    @FuzzTest(maxDuration = "2m")
    void readsBallotOrRefusesIt(byte[] payload) {
        read(Topics.BALLOTS, "BallotCast", payload).ifPresent(event -> {
            BallotEvent.BallotCast ballot = (BallotEvent.BallotCast) event;
            assertThat(ballot.key()).doesNotContain("null");
            assertThat(ballot.selection().canonical()).contains("|");
        });
    }

    @MethodSource("goldenGroupResults")
    @FuzzTest(maxDuration = "2m")
    void readsGroupResultOrRefusesIt(byte[] payload) {
        for (String name : GROUP_RESULTS) {
            read(Topics.GROUP_RESULTS, name, payload)
                    .ifPresent(event -> assertThat(event.result().key()).doesNotContain("null"));
        }
    }

    /** What has been read is written so that it is read as the same again. */
    private static <E> Optional<E> read(Topic<E> topic, String name, byte[] payload) {
        E event;
        try {
            event = topic.codec().decode(name, payload);
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
        assertThat(topic.codec().decode(name, topic.codec().encode(event))).isEqualTo(event);
        return Optional.of(event);
    }

    private static Stream<byte[]> golden(Topic<?> topic) {
        return GoldenEvents.ALL.stream()
                .filter(golden -> golden.topic().equals(topic))
                .map(GoldenEvent::bytes);
    }
}
