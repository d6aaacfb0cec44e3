package org.folkmoot.assembly.schedule;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.assembly.Api;
import org.folkmoot.assembly.Region;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ScheduleTest {
    private static final String SOON = "2030-05-01T18:00:00.123Z";
    private static final String LATER = "2030-06-01T18:00:00Z";

    @Inject
    AreaProjection areas;

    private Region region;

    @BeforeEach
    void defineRegion() {
        region = Region.published(areas);
    }

    @Test
    void createsDraftThatNobodyElseSees() {
        String id = Api.create(Api.lastStep(region.code()))
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("title", equalTo("Regional call"))
                .body("agenda.id", contains("welcome", "vote"))
                .body("agenda.length", contains("PT5M", "PT20M"))
                .body("currentSegment", nullValue())
                .extract()
                .path("id");

        when().get("/assemblies/{id}", id).then().statusCode(404).body("code", equalTo("unknown-assembly"));
        when().get("/assemblies").then().statusCode(200).body("id", not(hasItem(id)));
    }

    @Test
    void publishesTheLastStepToEveryoneAndToTheTopic() {
        Map<String, Object> proposal = new HashMap<>(Api.lastStep(region.code()));
        proposal.put("startsAt", SOON);
        AssemblyId id = AssemblyId.of(Api.create(proposal).then().extract().path("id"));

        Api.move(id, "publish").statusCode(200).body("status", equalTo("published"));

        when().get("/assemblies/{id}", id.toString())
                .then()
                .statusCode(200)
                .body("area", equalTo(region.code().value()))
                .body("startsAt", equalTo(SOON));
        when().get("/assemblies").then().body("id", hasItem(id.toString()));
        AssemblyPublished expected = new AssemblyPublished(new AssemblyDetails(
                id,
                "Regional call",
                region.code(),
                Instant.parse(SOON),
                List.of(
                        new AgendaSegment("welcome", "The welcome", Duration.ofMinutes(5)),
                        new AgendaSegment("vote", "The vote", Duration.ofMinutes(20)))));
        await().untilAsserted(() ->
                assertThat(TopicReader.events(Topics.ASSEMBLIES, id.toString())).containsExactly(expected));
    }

    @Test
    void publishesOnlyOnce() {
        AssemblyId id = Api.published(region.code());

        Api.move(id, "publish").statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void refusesToPublishBeforeEachAreaHasItsNextStep() {
        String north = Api.create(proposal(region.north(), LATER, List.of()))
                .then()
                .extract()
                .path("id");
        Map<String, String> northOnly = Map.of("area", region.north().value(), "assemblyId", north);
        AssemblyId id = AssemblyId.of(Api.create(proposal(region.code(), SOON, List.of(northOnly)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        Api.move(id, "publish")
                .statusCode(422)
                .body("code", equalTo("follow-up-missing"))
                .body("areas", contains(region.south().value()));
        when().get("/assemblies/{id}", id.toString()).then().statusCode(404);
    }

    @Test
    void publishesWhenEachAreaHasItsNextStep() {
        List<Map<String, String>> followUps = List.of(followUp(region.north()), followUp(region.south()));
        AssemblyId id = AssemblyId.of(Api.create(proposal(region.code(), SOON, followUps))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        Api.move(id, "publish").statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void refusesUnknownArea() {
        Api.create(Api.lastStep(AreaCode.of("atlantis")))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-area"));
    }

    @Test
    void refusesAgendaAndNamesItsMistakes() {
        Map<String, Object> proposal = new HashMap<>(Api.lastStep(region.code()));
        proposal.put("agenda", List.of(Api.segment("vote", "PT5M"), Api.segment("vote", "PT0S")));

        Api.create(proposal)
                .then()
                .statusCode(422)
                .body("code", equalTo("agenda-rejected"))
                .body("errors.field", contains("agenda[1].id", "agenda[1].length"));
    }

    @Test
    void refusesProposalWithMissingFields() {
        Api.create(Map.of("title", " ", "area", region.code().value()))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("errors.field", hasItem("title"))
                .body("errors.field", hasItem("startsAt"));
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String body :
                List.of("{\"title\":", "", "[]", "{\"area\":\"no spaces here\"}", "{\"startsAt\":\"soon\"}")) {
            Api.organiser()
                    .contentType("application/json")
                    .body(body)
                    .post("/assemblies")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void answersNotFoundForAnIdThatIsNone() {
        when().get("/assemblies/not-an-id").then().statusCode(404).body("code", equalTo("not-found"));
        when().get("/assemblies/{id}", AssemblyId.random().toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-assembly"));
        Api.move(AssemblyId.random(), "publish").statusCode(404).body("code", equalTo("unknown-assembly"));
    }

    @Test
    void onlyOrganisersCreateAndPublish() {
        AssemblyId id = Api.drafted(region.code());

        given().contentType("application/json")
                .body(Api.lastStep(region.code()))
                .post("/assemblies")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-missing"));
        Api.facilitator()
                .contentType("application/json")
                .body(Api.lastStep(region.code()))
                .post("/assemblies")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
        given().post("/assemblies/{id}/publish", id.toString()).then().statusCode(401);
        Api.facilitator().post("/assemblies/{id}/publish", id.toString()).then().statusCode(403);
    }

    private Map<String, String> followUp(AreaCode area) {
        String next =
                Api.create(proposal(area, LATER, List.of())).then().extract().path("id");
        return Map.of("area", area.value(), "assemblyId", next);
    }

    private static Map<String, Object> proposal(AreaCode area, String startsAt, List<Map<String, String>> followUps) {
        return Map.of("title", "A call", "area", area.value(), "startsAt", startsAt, "followUps", followUps);
    }
}
