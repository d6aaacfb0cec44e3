package org.folkmoot.voting.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosing;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ContestResourceTest {
    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void preparesOpensAndCloses() {
        ContestId contest = scene.prepared(scene.contest(Scene.UP_TO_THREE));
        show(contest)
                .body("status", equalTo("prepared"))
                .body("form.type", equalTo("approval"))
                .body("form.most", equalTo(3))
                .body("electorate.type", equalTo("checked-in"))
                .body("openedAt", nullValue());

        scene.open(contest);
        show(contest).body("status", equalTo("open")).body("openedAt", notNullValue());

        Instant closesAt = scene.close(contest);
        show(contest).body("status", equalTo("closed")).body("closesAt", equalTo(closesAt.toString()));

        List<ContestEvent> events = TopicReader.events(Topics.CONTESTS, contest.toString());
        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .startsWith(ContestPrepared.class, ContestOpened.class, ContestClosing.class, ContestClosed.class);
        assertThat(((ContestClosed) events.get(3)).closesAt()).isEqualTo(closesAt);
    }

    @Test
    void isOpenUntilTheAnnouncedCloseHasPassed() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        Scene.facilitator()
                .post("/contests/{id}/close", contest.toString())
                .then()
                .statusCode(200)
                .body("closesAt", notNullValue());
    }

    @Test
    void listsContestsOfAssembly() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));

        Scene.json()
                .get("/contests?assembly={id}", scene.assembly.toString())
                .then()
                .statusCode(200)
                .body("id", contains(contest.toString()));
        Scene.json().get("/contests").then().statusCode(200).body("id", hasItem(contest.toString()));
    }

    @Test
    void refusesMovesThatTheStateDoesNotAllow() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));
        refused(move(contest, "close"), 409, "wrong-state");
        scene.open(contest);
        refused(move(contest, "open"), 409, "wrong-state");
        scene.close(contest);
        refused(move(contest, "close"), 409, "wrong-state");
        refused(move(contest, "open"), 409, "wrong-state");
    }

    @Test
    void refusesDraftsThatMakeNoSense() {
        refused(prepare(with("options", List.of())), 422, "contest-rejected").body("errors.field", hasItem("options"));
        refused(prepare(with("assemblyId", AssemblyId.random())), 422, "unknown-assembly");
        refused(prepare(with("electorate", Map.of("type", "within", "area", "nowhere"))), 422, "unknown-area");
        String foreign = new Scene().north.value();
        refused(prepare(with("electorate", Map.of("type", "within", "area", foreign))), 422, "contest-rejected")
                .body("errors.field", hasItem("electorate.area"));
        refused(prepare(with("form", Map.of("type", "ranking"))), 400, "malformed-request");
        refused(Scene.facilitator().post("/contests").then(), 400, "malformed-request");
        refused(Scene.facilitator().body("{\"question\"").post("/contests").then(), 400, "malformed-request");
    }

    @Test
    void refusesFormsThatCannotBeAndNamesTheField() {
        List<Map<String, Object>> forms = List.of(
                Map.of("type", "lottery"),
                Map.of("type", "approval"),
                Map.of("type", "approval", "most", 1.5),
                Map.of("type", "ranking", "most", 0),
                Map.of("type", "amount", "least", 10, "greatest", 5, "step", 1),
                Map.of("type", "amount", "least", 0, "greatest", 100, "step", 7),
                Map.of("type", "amount", "least", 0, "greatest", 1_000_000, "step", 1),
                Map.of("type", "points", "points", -1));
        for (Map<String, Object> form : forms) {
            refused(prepare(with("form", form)), 400, "malformed-request").body("errors[0].field", startsWith("form"));
        }
        Map<String, Object> half = Map.of("type", "of-voting", "numerator", 3, "denominator", 2);
        refused(prepare(with("rules", Map.of("threshold", half))), 400, "malformed-request")
                .body("errors[0].field", equalTo("rules.threshold"));
    }

    @Test
    void showsTheRulesOfContest() {
        ContestId contest = scene.prepared(with(
                "rules",
                Map.of(
                        "blank",
                        true,
                        "seats",
                        2,
                        "threshold",
                        Map.of("type", "of-voting", "numerator", 2, "denominator", 3))));

        show(contest)
                .body("rules.blank", equalTo(true))
                .body("rules.shuffled", equalTo(false))
                .body("rules.parties", equalTo("ALL"))
                .body("rules.seats", equalTo(2))
                .body("rules.threshold.type", equalTo("of-voting"))
                .body("rules.budget", nullValue())
                .body("dueAt", nullValue());
    }

    @Test
    void refusesUnknownContests() {
        ContestId unknown = ContestId.random();
        refused(Scene.json().get("/contests/{id}", unknown.toString()).then(), 404, "unknown-contest");
        refused(move(unknown, "open"), 404, "unknown-contest");
        refused(move(unknown, "close"), 404, "unknown-contest");
        refused(Scene.json().get("/contests/7").then(), 404, "not-found");
    }

    @Test
    void letsOnlyFacilitatorsMoveContests() {
        ContestId contest = scene.prepared(scene.contest(Scene.ONE_CHOICE));
        ParticipantId ana = ParticipantId.random();

        refused(
                scene.as(ana)
                        .body(scene.contest(Scene.ONE_CHOICE))
                        .post("/contests")
                        .then(),
                403,
                "not-allowed");
        for (String move : List.of("open", "close")) {
            String path = "/contests/" + contest + "/" + move;
            refused(scene.as(ana).post(path).then(), 403, "not-allowed");
            refused(Scene.json().post(path).then(), 401, "token-missing");
        }
    }

    private static ValidatableResponse show(ContestId contest) {
        return Scene.json().get("/contests/{id}", contest.toString()).then().statusCode(200);
    }

    private static ValidatableResponse move(ContestId contest, String move) {
        return Scene.facilitator()
                .post("/contests/{id}/" + move, contest.toString())
                .then();
    }

    private static ValidatableResponse prepare(Map<String, Object> contest) {
        return Scene.facilitator().body(contest).post("/contests").then();
    }

    private Map<String, Object> with(String member, Object value) {
        Map<String, Object> changed = new HashMap<>(scene.contest(Scene.ONE_CHOICE));
        changed.put(member, value);
        return changed;
    }
}
