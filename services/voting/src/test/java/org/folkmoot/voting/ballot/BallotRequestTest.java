package org.folkmoot.voting.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotRequestTest {
    private static final ContestId CONTEST = ContestId.random();

    @Test
    void readsBallot() {
        assertThat(read("{\"selection\":{\"choices\":[\"6\",\"4\"]},\"sequence\":9007199254740991}"))
                .isEqualTo(new BallotPaper(CONTEST, 9007199254740991L, List.of("6", "4")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "[]",
                "{",
                "{}",
                "{\"sequence\":1}",
                "{\"sequence\":1,\"selection\":null}",
                "{\"sequence\":1,\"selection\":[\"1\"]}",
                "{\"sequence\":1,\"selection\":{\"choices\":\"1\"}}",
                "{\"sequence\":1,\"selection\":{\"choices\":[1]}}",
                "{\"sequence\":1,\"selection\":{\"choices\":[null]}}",
                "{\"sequence\":0,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":-1,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":1.5,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":1.0,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":\"1\",\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":9007199254740992,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":99999999999999999999,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":1,\"sequence\":2,\"selection\":{\"choices\":[\"1\"]}}",
                "{\"sequence\":1,\"selection\":{\"choices\":[\"1\"],\"choices\":[\"2\"]}}",
                "{\"sequence\":1,\"selection\":{\"choices\":[\"1\"]},\"weight\":2}",
                "{\"sequence\":1,\"selection\":{\"choices\":[\"1\"]}} {}"
            })
    void refusesWhatIsNotExactlyBallot(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo("malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ranking\":[\"1\"]}", "{\"choices\":[\"1\"],\"ranking\":[\"1\"]}"})
    void refusesSelectionsOfOtherKinds(String selection) {
        assertThatThrownBy(() -> read("{\"sequence\":1,\"selection\":" + selection + "}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().code()).isEqualTo("wrong-selection-kind"));
    }

    private static BallotPaper read(String body) {
        return BallotRequest.read(CONTEST, body.getBytes(UTF_8));
    }
}
