package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class BallotFormsTest {
    Scene scene;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        ana = scene.checkedIn(scene.north);
    }

    @Test
    void writesRankingWithItsTies() {
        assertThat(logged(
                        Map.of("type", "ranking", "most", 5, "ties", true),
                        Map.of("ranking", List.of(List.of("4"), List.of("2", "1")))))
                .isEqualTo(new Selection.Ranked(List.of(options("4"), options("1", "2"))));
    }

    @Test
    void writesAmount() {
        assertThat(logged(
                        Map.of("type", "amount", "least", 0, "greatest", 100, "step", 5, "unit", "%"),
                        Map.of("amount", 30)))
                .isEqualTo(new Selection.Amount(30));
    }

    @Test
    void writesPoints() {
        assertThat(logged(Map.of("type", "points", "points", 10), Map.of("points", Map.of("1", 3, "5", 7))))
                .isEqualTo(new Selection.Points(Map.of(OptionId.of("1"), 3, OptionId.of("5"), 7)));
    }

    @Test
    void writesBlankBallotWhereTheRulesAllowIt() {
        ContestId contest = scene.prepared(scene.contestWith(Scene.ONE_CHOICE, "rules", Map.of("blank", true)));
        scene.open(contest);

        scene.castSelection(ana, contest, 1, Map.of("blank", true)).statusCode(201);
        scene.castSelection(ana, contest, 1, Map.of("blank", true)).statusCode(200);

        assertThat(Ballots.in(contest))
                .singleElement()
                .satisfies(ballot -> assertThat(ballot.selection()).isEqualTo(new Selection.Blank(true)));
    }

    @Test
    void knowsTheSameBallotAgainHoweverItIsWritten() {
        ContestId contest = scene.opened(Map.of("type", "ranking", "most", 5, "ties", true));

        scene.castSelection(ana, contest, 1, Map.of("ranking", List.of(List.of("2", "1"))))
                .statusCode(201);
        scene.castSelection(ana, contest, 1, Map.of("ranking", List.of(List.of("1", "2"))))
                .statusCode(200);
        scene.castSelection(ana, contest, 1, Map.of("ranking", List.of(List.of("1"), List.of("2"))))
                .statusCode(409);
    }

    /** The selection that the log has after it was cast. */
    private Selection logged(Map<String, Object> form, Map<String, ?> selection) {
        ContestId contest = scene.opened(form);
        scene.castSelection(ana, contest, 1, selection).statusCode(201);
        return Ballots.in(contest).getFirst().selection();
    }

    private static List<OptionId> options(String... ids) {
        return List.of(ids).stream().map(OptionId::of).toList();
    }
}
