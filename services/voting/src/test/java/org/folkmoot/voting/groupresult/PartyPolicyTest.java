package org.folkmoot.voting.groupresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rooms count in which contest, for how many people, and at which somebody should have a look. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PartyPolicyTest {
    private static final Map<String, Object> AMOUNT =
            Map.of("type", "amount", "least", 0, "greatest", 100, "step", 5, "unit", "%");

    Scene scene;
    Convened room;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        room = Convened.withHeadcount(scene, 42);
    }

    @Test
    void contestsWithoutRoomsTakeNoCounts() {
        ContestId everybodyAlone = opened(Scene.ONE_CHOICE, Map.of("parties", "NONE"));
        ContestId ranking = opened(Map.of("type", "ranking", "most", 3, "ties", false), Map.of());
        ContestId points = opened(Map.of("type", "points", "points", 10), Map.of());

        for (ContestId contest : List.of(everybodyAlone, ranking, points)) {
            refused(room.submit(contest, 1, 10, Map.of("1", 10)), 409, "rooms-not-counted");
            refused(room.confirm(contest, 1), 409, "rooms-not-counted");
        }
        reports(everybodyAlone).body("counted", contains(false));
    }

    @Test
    void certifiedContestsCountCertifiedPartiesOnly() {
        ContestId contest = opened(Scene.ONE_CHOICE, Map.of("parties", "CERTIFIED"));

        refused(room.submit(contest, 1, 40, Map.of("1", 40)), 403, "party-not-certified")
                .body("detail", containsString("organiser"));
        reports(contest).body("certified", contains(false)).body("counted", contains(false));
        room.certify(true).statusCode(200);

        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        room.confirm(contest, 1).statusCode(200).body("state", equalTo("confirmed"));
        reports(contest).body("certified", contains(true)).body("counted", contains(true));
        scene.close(contest);
        await().untilAsserted(() -> room.certify(false).statusCode(200));
        reports(contest).body("certified", contains(false)).body("counted", contains(true));
    }

    @Test
    void largeHeadcountHoldsForTheRunningContestOnceItIsApproved() {
        Convened large = Convened.withHeadcount(scene, 300);
        ContestId contest = opened(Scene.ONE_CHOICE, Map.of());

        refused(large.submit(contest, 1, 250, Map.of("1", 250)), 409, "headcount-pending")
                .body("headcount", equalTo(300))
                .body("detail", containsString("organiser"));
        reports(contest)
                .body("headcount", contains(300, 42))
                .body("headcountPending", contains(true, false))
                .body("effectiveHeadcount", contains(null, 42));
        large.approveHeadcount().statusCode(200);

        large.submit(contest, 1, 250, Map.of("1", 250)).statusCode(200).body("effectiveHeadcount", equalTo(300));
        reports(contest).body("headcountPending", contains(false, false));
    }

    @Test
    void roomsCountAmounts() {
        ContestId contest = opened(AMOUNT, Map.of());

        refused(room.submit(contest, 1, 40, Map.of("33", 40)), 422, "off-scale")
                .body("detail", containsString("in steps of 5"));
        refused(room.submit(contest, 1, 40, Map.of("-5", 40)), 422, "off-scale");
        refused(room.submit(contest, 1, 40, Map.of("30", 25, "45", 16)), 422, "count-above-answered");
        room.submit(contest, 1, 40, Map.of("30", 25, "45", 13)).statusCode(200).body("counts.45", equalTo(13));
        room.confirm(contest, 1).statusCode(200);

        await().until(() -> events(contest).size() == 2);
        assertThat(events(contest).getLast().result().counts())
                .isEqualTo(Map.of(OptionId.of("30"), 25, OptionId.of("45"), 13));
    }

    @Test
    void voidedContestTakesNothing() {
        ContestId contest = opened(Scene.ONE_CHOICE, Map.of());
        room.submit(contest, 1, 40, Map.of("1", 40)).statusCode(200);
        Scene.facilitator()
                .body(Map.of("reason", "wrong options"))
                .post("/contests/{id}/void", contest.toString())
                .then()
                .statusCode(200);

        refused(room.confirm(contest, 1), 409, "contest-voided").body("reason", equalTo("wrong options"));
        refused(room.submit(contest, 2, 39, Map.of("1", 39)), 409, "contest-voided");
    }

    @Test
    void showsTheEvidenceAndWhatIsUnusual() {
        Convened evidenced = Convened.withHeadcount(scene, 30);
        evidenced.join(scene.checkedIn(scene.north)).statusCode(200);
        ContestId contest = opened(Scene.ONE_CHOICE, Map.of());
        room.submit(contest, 1, 42, Map.of("1", 42)).statusCode(200);
        evidenced.submit(contest, 1, 30, Map.of("1", 15, "2", 15)).statusCode(200);

        reports(contest)
                .body("joined", contains(0, 1))
                .body(
                        "outlier[0]",
                        equalTo("All 42 chose \"Option 1\"; in the other rooms 15 of 30 did. "
                                + "All 42 people answered, and nobody joined with the code."))
                .body("outlier[1]", nullValue());
        evidenced.mine().body("joined", equalTo(1));
    }

    @Test
    void showsTheListToStaffOnly() {
        String list = "/contests/" + opened(Scene.ONE_CHOICE, Map.of()) + "/parties";

        refused(Scene.json().get(list).then(), 401, "token-missing");
        refused(scene.as(room.convener).get(list).then(), 403, "not-allowed");
        Convened.organiser().get(list).then().statusCode(200);
    }

    private ContestId opened(Map<String, Object> form, Map<String, Object> rules) {
        Map<String, Object> contest = new HashMap<>(scene.contest(form));
        if (form.equals(AMOUNT)) {
            contest.put("options", List.of());
        }
        contest.put("rules", rules);
        ContestId prepared = scene.prepared(contest);
        scene.open(prepared);
        return prepared;
    }

    private static ValidatableResponse reports(ContestId contest) {
        return Scene.facilitator()
                .get("/contests/" + contest + "/parties")
                .then()
                .statusCode(200);
    }

    private List<GroupResultEvent> events(ContestId contest) {
        return TopicReader.events(Topics.GROUP_RESULTS, contest + "/" + room.party);
    }
}
