package org.folkmoot.assembly.checkin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.folkmoot.assembly.Api;
import org.folkmoot.assembly.Region;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class CheckInTest {
    @Inject
    AreaProjection areas;

    @Inject
    DataSource database;

    @Inject
    Removals removals;

    private final ParticipantId ana = ParticipantId.random();
    private Region region;

    @BeforeEach
    void defineRegion() {
        region = Region.published(areas);
    }

    @Test
    void letsInOnceAndRemembersTheFirstTime() {
        AssemblyId id = Api.started(region.code());

        String first = checkIn(id, ana, region.north())
                .statusCode(201)
                .body("assemblyId", equalTo(id.toString()))
                .body("area", equalTo(region.north().value()))
                .extract()
                .path("checkedInAt");
        checkIn(id, ana, region.north()).statusCode(200).body("checkedInAt", equalTo(first));

        ParticipantCheckedIn expected = new ParticipantCheckedIn(id, ana, region.north(), Instant.parse(first));
        await().untilAsserted(() ->
                assertThat(TopicReader.events(Topics.CHECK_INS, id + "/" + ana)).containsExactly(expected));
    }

    @Test
    void refusesWhoWasRemoved() {
        AssemblyId id = Api.started(region.code());
        ParticipantId ben = ParticipantId.random();
        checkIn(id, ana, region.north()).statusCode(201);
        try (EventPublisher publisher = new EventPublisher()) {
            for (ParticipantId each : List.of(ana, ben)) {
                publisher.publish(Topics.REMOVALS, id + "/" + each, new ParticipantRemoved(id, each, Instant.now()));
            }
        }

        await().untilAsserted(
                        () -> checkIn(id, ana, region.north()).statusCode(403).body("code", equalTo("removed")));
        await().until(() -> removals.isRemoved(id, ben));
        checkIn(id, ben, region.north()).statusCode(403).body("code", equalTo("removed"));
        checkIn(Api.started(region.code()), ben, region.north()).statusCode(201);
        assertThat(TopicReader.events(Topics.CHECK_INS, id + "/" + ben)).isEmpty();
    }

    @Test
    void letsInOnceHoweverManyRequestsCompete() throws Exception {
        AssemblyId id = Api.started(region.code());
        String token = TestTokens.participant(ana, region.south());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                answers.add(people.submit(() -> {
                    go.await();
                    return given().auth().oauth2(token).post("/assemblies/{id}/check-ins", id.toString());
                }));
            }
            go.countDown();
        }

        List<Integer> statuses = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (Future<Response> answer : answers) {
            statuses.add(answer.get().statusCode());
            times.add(answer.get().path("checkedInAt"));
        }
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(times).hasSize(50).doesNotContainNull();
        assertThat(times.stream().distinct()).hasSize(1);

        String key = id + "/" + ana;
        assertThat(count("select count(*) from check_in where assembly_id = '%s' and participant_id = '%s'"
                        .formatted(id, ana)))
                .isEqualTo(1);
        await().until(() -> count("select count(*) from outbox where aggregateid = '%s'".formatted(key)) == 0);
        assertThat(TopicReader.events(Topics.CHECK_INS, key)).hasSize(1);
    }

    @Test
    void letsInBeforeTheStartWhenItIsNear() {
        checkIn(Api.published(region.code()), ana, region.code()).statusCode(201);
    }

    @Test
    void refusesBeforeTheDoorsOpen() {
        Instant startsAt = Instant.parse("2040-01-01T12:00:00Z");
        Map<String, Object> proposal = new HashMap<>(Api.lastStep(region.code()));
        proposal.put("startsAt", startsAt.toString());
        AssemblyId id = AssemblyId.of(Api.create(proposal).then().extract().path("id"));
        Api.move(id, "publish");

        checkIn(id, ana, region.north())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("assembly-not-open"))
                .body("opensAt", equalTo(startsAt.minus(Duration.ofHours(1)).toString()));
    }

    @Test
    void refusesAfterTheEndButKnowsWhoWasThere() {
        AssemblyId id = Api.started(region.code());
        checkIn(id, ana, region.north()).statusCode(201);
        Api.move(id, "end");

        checkIn(id, ana, region.north()).statusCode(200);
        checkIn(id, ParticipantId.random(), region.north()).statusCode(409).body("code", equalTo("assembly-not-open"));
    }

    @Test
    void refusesPeopleOfOtherAreas() {
        AssemblyId id = Api.started(region.north());

        checkIn(id, ana, region.south()).statusCode(422).body("code", equalTo("outside-area"));
        checkIn(id, ana, region.code()).statusCode(422).body("code", equalTo("outside-area"));
        checkIn(id, ana, AreaCode.of("atlantis")).statusCode(422).body("code", equalTo("unknown-area"));
    }

    @Test
    void hidesWhatIsNotPublished() {
        checkIn(Api.drafted(region.code()), ana, region.code())
                .statusCode(404)
                .body("code", equalTo("unknown-assembly"));
        checkIn(AssemblyId.random(), ana, region.code()).statusCode(404).body("code", equalTo("unknown-assembly"));
    }

    @Test
    void refusesWithoutAGoodTokenOfAParticipant() {
        AssemblyId id = Api.started(region.code());
        String path = "/assemblies/" + id + "/check-ins";

        given().post(path).then().statusCode(401).body("code", equalTo("token-missing"));
        given().auth()
                .oauth2(TestTokens.expiredParticipant(ana, region.code()))
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("token-expired"));
        given().auth()
                .oauth2(TestTokens.forgedParticipant(ana, region.code()))
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("token-not-valid"));
        given().auth().oauth2("nonsense").post(path).then().statusCode(401);
        Api.organiser().post(path).then().statusCode(403).body("code", equalTo("not-allowed"));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse checkIn(AssemblyId id, ParticipantId participant, AreaCode area) {
        return Api.participant(participant, area)
                .post("/assemblies/{id}/check-ins", id.toString())
                .then();
    }
}
