package org.folkmoot.assembly.stage;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.assembly.Api;
import org.folkmoot.assembly.Region;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyEnded;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyStarted;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
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
class StageTest {
    @Inject
    AreaProjection areas;

    private Region region;

    @BeforeEach
    void defineRegion() {
        region = Region.published(areas);
    }

    @Test
    void runsFromStartToEndAndTellsTheTopicInOrder() {
        Instant before = Instant.now().minusMillis(1);
        AssemblyId id = Api.published(region.code());

        Api.move(id, "start").statusCode(200).body("status", equalTo("started"));
        Api.move(id, "end").statusCode(200).body("status", equalTo("ended"));

        when().get("/assemblies/{id}", id.toString()).then().body("status", equalTo("ended"));
        await().until(() -> TopicReader.events(Topics.ASSEMBLIES, id.toString()).size() == 3);
        assertThat(TopicReader.events(Topics.ASSEMBLIES, id.toString()))
                .<Class<?>>map(AssemblyEvent::getClass)
                .containsExactly(AssemblyPublished.class, AssemblyStarted.class, AssemblyEnded.class);
        AssemblyEnded ended = (AssemblyEnded)
                TopicReader.events(Topics.ASSEMBLIES, id.toString()).getLast();
        assertThat(ended.startedAt()).isBetween(before, ended.endedAt());
        assertThat(ended.endedAt()).isBefore(Instant.now());
        assertThat(ended.assembly().agenda()).hasSize(2);
    }

    @Test
    void refusesMovesOutOfOrder() {
        AssemblyId draft = Api.drafted(region.code());
        AssemblyId published = Api.published(region.code());
        AssemblyId started = Api.started(region.code());

        Api.move(draft, "start").statusCode(409).body("code", equalTo("wrong-state"));
        Api.move(published, "end").statusCode(409).body("state", equalTo("published"));
        Api.move(started, "start").statusCode(409);
        Api.move(started, "end").statusCode(200);
        Api.move(started, "end").statusCode(409).body("state", equalTo("ended"));
        Api.move(AssemblyId.random(), "start").statusCode(404);
        Api.move(AssemblyId.random(), "end").statusCode(404);
    }

    @Test
    void putsSegmentOnStageOnceHoweverOftenTheButtonIsPressed() {
        AssemblyId id = Api.started(region.code());

        startSegment(id, "welcome", 200);
        startSegment(id, "welcome", 200);
        startSegment(id, "vote", 200);

        when().get("/assemblies/{id}", id.toString()).then().body("currentSegment", equalTo("vote"));
        await().until(() -> TopicReader.events(Topics.STAGE, id.toString()).size() >= 2);
        assertThat(TopicReader.events(Topics.STAGE, id.toString()))
                .map(event -> ((SegmentStarted) event).segment())
                .containsExactly(
                        new AgendaSegment("welcome", "The welcome", Duration.ofMinutes(5)),
                        new AgendaSegment("vote", "The vote", Duration.ofMinutes(20)));
        Api.move(id, "end").body("currentSegment", nullValue());
    }

    @Test
    void refusesSegmentThatIsUnknownOrTooEarly() {
        AssemblyId id = Api.published(region.code());

        startSegment(id, "vote", 409);
        Api.move(id, "start");
        Api.facilitator()
                .post("/assemblies/{id}/segments/lunch/start", id.toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-segment"));
        startSegment(AssemblyId.random(), "vote", 404);
    }

    @Test
    void facilitatorsStartAndEndToo() {
        AssemblyId id = Api.published(region.code());

        Api.facilitator().post("/assemblies/{id}/start", id.toString()).then().statusCode(200);
        Api.facilitator().post("/assemblies/{id}/end", id.toString()).then().statusCode(200);
    }

    @Test
    void refusesTheStageToEverybodyElse() {
        AssemblyId id = Api.started(region.code());
        for (String move : new String[] {"start", "end", "segments/vote/start"}) {
            given().post("/assemblies/" + id + "/" + move)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token-missing"));
            Api.participant(ParticipantId.random(), region.code())
                    .post("/assemblies/" + id + "/" + move)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
        Api.organiser()
                .post("/assemblies/{id}/segments/vote/start", id.toString())
                .then()
                .statusCode(403);
    }

    private static void startSegment(AssemblyId id, String segment, int status) {
        Api.facilitator()
                .post("/assemblies/{id}/segments/{segment}/start", id.toString(), segment)
                .then()
                .statusCode(status);
    }
}
