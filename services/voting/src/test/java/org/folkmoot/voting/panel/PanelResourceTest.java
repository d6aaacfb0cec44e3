package org.folkmoot.voting.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.panel.PanelEvent;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;
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
class PanelResourceTest {
    Scene scene;
    PanelId panel;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        panel = PanelId.random();
    }

    @Test
    void listsPanelAndShowsItWithoutItsMembers() {
        ParticipantId ana = ParticipantId.random();
        ParticipantId ben = ParticipantId.random();

        list(ana, ben).statusCode(200).body("members", equalTo(2));

        for (var reader : List.of(Scene.facilitator(), Scene.organiser())) {
            reader.get("/panels/{id}", panel.toString())
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(panel.toString()))
                    .body("assemblyId", equalTo(scene.assembly.toString()))
                    .body("name", equalTo("Assembly by lot"))
                    .body("members", equalTo(2));
        }
        assertThat(published())
                .singleElement()
                .satisfies(
                        listed -> assertThat(((PanelListed) listed).members()).containsExactly(ana, ben));
    }

    @Test
    void listsWhatWasDrawnByLotAndLetsNobodyChangeIt() {
        ParticipantId ana = ParticipantId.random();
        var draw = new Draw(DrawId.random(), scene.assembly, "Assembly by lot", 1);
        var drawn = new PanelDrawn(panel, draw, List.of(ana), Instant.parse("2026-05-01T18:00:00Z"));
        try (var sortition = new EventPublisher()) {
            sortition.publish(Topics.MEMBERSHIPS, panel.toString(), drawn);
            sortition.publish(Topics.MEMBERSHIPS, panel.toString(), drawn);
        }

        await().untilAsserted(() -> Scene.organiser()
                .get("/panels/{id}", panel.toString())
                .then()
                .statusCode(200)
                .body("members", equalTo(1))
                .body("drawn", equalTo(true)));
        refused(list(ParticipantId.random()), 409, "panel-drawn");
        list(ana).statusCode(200);
        assertThat(published())
                .singleElement()
                .satisfies(
                        listed -> assertThat(((PanelListed) listed).members()).containsExactly(ana));
    }

    @Test
    void namesThePanelsOfAnAssembly() {
        list(scene.assembly, "Second panel", ParticipantId.random()).statusCode(200);
        PanelId second = panel;
        panel = PanelId.random();
        list(scene.assembly, "First panel", ParticipantId.random(), ParticipantId.random())
                .statusCode(200);

        for (var reader : List.of(Scene.facilitator(), Scene.organiser())) {
            reader.get("/panels?assembly={id}", scene.assembly.toString())
                    .then()
                    .statusCode(200)
                    .body("id", contains(panel.toString(), second.toString()))
                    .body("name", contains("First panel", "Second panel"))
                    .body("members", contains(2, 1));
        }
        Scene.organiser()
                .get("/panels?assembly={id}", new Scene().assembly.toString())
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void listingTheSameAgainChangesNothing() {
        ParticipantId ana = ParticipantId.random();
        list(ana).statusCode(200);
        prepared();

        list(ana).statusCode(200);

        list(scene.assembly, "Renamed", ana).statusCode(409);
        assertThat(published()).hasSize(1);
    }

    @Test
    void onlyItsMembersVoteAndOnlyThoseWhoAreThere() {
        ParticipantId ana = scene.checkedIn(scene.north);
        ParticipantId away = ParticipantId.random();
        list(ana, away).statusCode(200);
        ContestId contest = prepared();
        scene.open(contest);

        scene.cast(ana, contest, 1, "1").statusCode(201);
        refused(scene.cast(away, contest, 1, "1"), 403, "not-entitled");
        refused(scene.cast(scene.checkedIn(scene.north), contest, 1, "1"), 403, "not-entitled");
    }

    @Test
    void contestSaysHowManyMembersThePanelHad() {
        list(ParticipantId.random(), ParticipantId.random(), ParticipantId.random())
                .statusCode(200);

        Scene.json()
                .get("/contests/{id}", prepared().toString())
                .then()
                .body("electorate.members", equalTo(3))
                .body("rules.parties", equalTo("NONE"));
    }

    @Test
    void staysAsItIsWhileContestOfItMayBeVotedIn() {
        ParticipantId ana = scene.checkedIn(scene.north);
        ParticipantId ben = scene.checkedIn(scene.north);
        list(ana).statusCode(200);
        ContestId contest = prepared();

        refused(list(ben), 409, "panel-in-use");
        scene.open(contest);
        refused(list(ben), 409, "panel-in-use");
        refused(scene.cast(ben, contest, 1, "1"), 403, "not-entitled");
        scene.close(contest);

        await().untilAsserted(() -> list(ben).statusCode(200));
        ContestId next = prepared();
        scene.open(next);
        scene.cast(ben, next, 1, "1").statusCode(201);
        refused(scene.cast(ana, next, 1, "1"), 403, "not-entitled");
    }

    @Test
    void isFreeAgainOnceItsContestIsVoided() {
        list(ParticipantId.random()).statusCode(200);
        ContestId contest = prepared();

        Scene.voidFor("Somebody was missing", contest).statusCode(200);

        list(ParticipantId.random()).statusCode(200);
    }

    @Test
    void refusesContestsOfPanelsThatAreNotTheAssemblys() {
        refused(prepare(scene), 422, "contest-rejected").body("errors[0].field", equalTo("electorate.panel"));
        list(ParticipantId.random()).statusCode(200);
        refused(prepare(new Scene()), 422, "contest-rejected").body("errors[0].field", equalTo("electorate.panel"));
    }

    @Test
    void refusesListsThatMakeNoSense() {
        ParticipantId ana = ParticipantId.random();
        refused(put(Map.of()), 422, "panel-rejected")
                .body("errors.field", containsInAnyOrder("assemblyId", "name", "members"));
        refused(list(ana, ana), 422, "panel-rejected").body("errors[0].field", equalTo("members"));
        refused(list(AssemblyId.random(), "Nowhere", ana), 422, "unknown-assembly");
        Map<String, Object> nobody = new HashMap<>(Map.of("assemblyId", scene.assembly, "name", "Panel"));
        nobody.put("members", List.of("7"));
        refused(put(nobody), 400, "malformed-request");
        refused(Scene.organiser().put("/panels/{id}", panel.toString()).then(), 400, "malformed-request");
    }

    @Test
    void refusesUnknownPanels() {
        refused(Scene.facilitator().get("/panels/{id}", panel.toString()).then(), 404, "unknown-panel");
        refused(Scene.facilitator().get("/panels/7").then(), 404, "not-found");
    }

    @Test
    void letsOnlyOrganisersListAndOnlyStaffSee() {
        String path = "/panels/" + panel;
        ParticipantId ana = ParticipantId.random();
        Map<String, Object> body = request(scene.assembly, "Panel", ana);

        refused(Scene.json().body(body).put(path).then(), 401, "token-missing");
        refused(Scene.facilitator().body(body).put(path).then(), 403, "not-allowed");
        refused(scene.as(ana).body(body).put(path).then(), 403, "not-allowed");
        refused(Scene.json().get(path).then(), 401, "token-missing");
        refused(scene.as(ana).get(path).then(), 403, "not-allowed");
        refused(scene.as(ana).get("/panels?assembly=" + scene.assembly).then(), 403, "not-allowed");
    }

    private List<PanelEvent> published() {
        await().until(() -> !TopicReader.events(Topics.PANELS, panel.toString()).isEmpty());
        return TopicReader.events(Topics.PANELS, panel.toString());
    }

    private ContestId prepared() {
        return scene.prepared(ofPanel(scene));
    }

    private ValidatableResponse prepare(Scene of) {
        return Scene.facilitator().body(ofPanel(of)).post("/contests").then();
    }

    private Map<String, Object> ofPanel(Scene of) {
        return of.contestWith(Scene.ONE_CHOICE, "electorate", Map.of("type", "panel", "panel", panel));
    }

    private ValidatableResponse list(ParticipantId... members) {
        return list(scene.assembly, "Assembly by lot", members);
    }

    private ValidatableResponse list(AssemblyId assembly, String name, ParticipantId... members) {
        return put(request(assembly, name, members));
    }

    private ValidatableResponse put(Map<String, Object> request) {
        return Scene.organiser()
                .body(request)
                .put("/panels/{id}", panel.toString())
                .then();
    }

    private static Map<String, Object> request(AssemblyId assembly, String name, ParticipantId... members) {
        return Map.of("assemblyId", assembly, "name", name, "members", List.of(members));
    }
}
