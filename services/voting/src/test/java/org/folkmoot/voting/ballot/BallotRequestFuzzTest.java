package org.folkmoot.voting.ballot;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotPaper;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes are sent, they are a ballot paper or the sender's mistake. The normal build plays the ballots below; to
 * look for more, run this class with {@code JAZZER_FUZZ=1} in the environment and {@code -Djazzer.hooks=true}. What that
 * finds is kept in {@code BallotRequestFuzzTestInputs} and played from then on.
 */
class BallotRequestFuzzTest {
    private static final ContestId CONTEST = ContestId.random();

    static Stream<byte[]> ballots() {
        return Stream.of(
                        "{\"sequence\":1,\"selection\":{\"choices\":[\"4\",\"6\"]}}",
                        "{\"selection\":{\"ranking\":[[\"4\"],[\"6\",\"2\"]]},\"sequence\":9007199254740991}",
                        "{\"sequence\":1,\"selection\":{\"amount\":-9223372036854775808}}",
                        "{\"sequence\":1,\"selection\":{\"amount\":9223372036854775808}}",
                        "{\"sequence\":1,\"selection\":{\"points\":{\"4\":3,\"\\u0036\":2}}}",
                        "{\"sequence\":1,\"selection\":{\"blank\":true}}",
                        "{\"sequence\":1e400,\"selection\":{}}",
                        "{\"sequence\":" + "9".repeat(2_000) + "}",
                        "{\"sequence\":1,\"selection\":{\"ranking\":" + "[".repeat(2_000) + "}}",
                        "{\"sequence\":1,\"selection\":{\"" + "x".repeat(60_000) + "\":1}}",
                        "\uFEFF{\"sequence\":1,\"selection\":{\"choices\":[\"\uD83D\uDE00\"]}}")
                .flatMap(text -> Stream.of(text.getBytes(UTF_8), text.getBytes(UTF_16)));
    }

    @MethodSource("ballots")
    @FuzzTest(maxDuration = "2m")
    void readsPaperOrRefusesIt(byte[] body) {
        BallotPaper paper;
        try {
            paper = BallotRequest.read(CONTEST, body);
        } catch (ProblemException refusal) {
            assertThat(refusal.code().status()).isBetween(400, 499);
            return;
        }
        assertThat(paper.sequence()).isBetween(1L, 9_007_199_254_740_991L);
        assertThat(paper.marking()).isNotNull();
    }
}
