package org.folkmoot.voting.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotPaper;
import org.folkmoot.voting.judgement.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotRequestTest {
    private static final ContestId CONTEST = ContestId.random();

    @Test
    void readsBallot() {
        assertThat(read("{\"selection\":{\"choices\":[\"6\",\"4\"]},\"sequence\":9007199254740991}"))
                .isEqualTo(new BallotPaper(CONTEST, 9007199254740991L, new Marking.Choices(List.of("6", "4"))));
    }

    @Test
    void readsEveryKindOfSelection() {
        assertThat(marking("{\"choices\":[]}")).isEqualTo(new Marking.Choices(List.of()));
        assertThat(marking("{\"ranking\":[[\"6\"],[\"4\",\"2\"]]}"))
                .isEqualTo(new Marking.Ranking(List.of(List.of("6"), List.of("4", "2"))));
        assertThat(marking("{\"ranking\":[]}")).isEqualTo(new Marking.Ranking(List.of()));
        assertThat(marking("{\"amount\":30}")).isEqualTo(new Marking.Amount(30));
        assertThat(marking("{\"amount\":-9223372036854775808}")).isEqualTo(new Marking.Amount(Long.MIN_VALUE));
        assertThat(marking("{\"points\":{\"6\":3,\"4\":9000000000}}"))
                .isEqualTo(new Marking.Points(Map.of("6", 3L, "4", 9_000_000_000L)));
        assertThat(marking("{\"points\":{}}")).isEqualTo(new Marking.Points(Map.of()));
        assertThat(marking("{\"blank\":true}")).isEqualTo(new Marking.Blank());
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
        assertThat(refusal(body)).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ranking\":[\"1\"]}",
                "{\"ranking\":\"1\"}",
                "{\"ranking\":[[1]]}",
                "{\"ranking\":[[\"1\"],[]]}",
                "{\"ranking\":[[[\"1\"]]]}",
                "{\"amount\":\"30\"}",
                "{\"amount\":30.0}",
                "{\"amount\":3e1}",
                "{\"amount\":9223372036854775808}",
                "{\"amount\":null}",
                "{\"amount\":[30]}",
                "{\"points\":[3]}",
                "{\"points\":{\"1\":0}}",
                "{\"points\":{\"1\":-1}}",
                "{\"points\":{\"1\":1.5}}",
                "{\"points\":{\"1\":\"1\"}}",
                "{\"points\":{\"1\":1,\"1\":1}}",
                "{\"points\":{\"1\":99999999999999999999}}",
                "{\"blank\":false}",
                "{\"blank\":1}",
                "{\"blank\":\"true\"}",
                "{\"blank\":true,\"blank\":true}"
            })
    void refusesSelectionsThatAreNotExactlyOfTheirKind(String selection) {
        assertThat(refusal("{\"sequence\":1,\"selection\":" + selection + "}")).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"votes\":[\"1\"]}",
                "{\"choices\":[\"1\"],\"ranking\":[[\"1\"]]}",
                "{\"blank\":true,\"choices\":[]}"
            })
    void refusesSelectionsOfOtherKinds(String selection) {
        assertThat(refusal("{\"sequence\":1,\"selection\":" + selection + "}")).isEqualTo("wrong-selection-kind");
    }

    private static String refusal(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body))
                .code()
                .code();
    }

    private static Marking marking(String selection) {
        return read("{\"sequence\":1,\"selection\":" + selection + "}").marking();
    }

    private static BallotPaper read(String body) {
        return BallotRequest.read(CONTEST, body.getBytes(UTF_8));
    }
}
