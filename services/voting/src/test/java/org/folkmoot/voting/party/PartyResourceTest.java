package org.folkmoot.voting.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PartyResourceTest {
    /** As in the tests' application.properties. */
    private static final Duration REST = Duration.ofMillis(200);

    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void registersPartyInTheConvenersAreaUnlessToldOtherwise() {
        register(ParticipantId.random(), Map.of("assemblyId", scene.assembly, "place", "The Anchor"))
                .statusCode(201)
                .body("area", equalTo(scene.north.value()))
                .body("place", equalTo("The Anchor"))
                .body("joinCode", matchesPattern("[2-9A-HJKMNP-TV-Z]{8}"))
                .body("headcount", nullValue())
                .body("joined", equalTo(0));
        register(ParticipantId.random(), Map.of("assemblyId", scene.assembly, "place", "The Bell", "area", scene.south))
                .statusCode(201)
                .body("area", equalTo(scene.south.value()));
    }

    @Test
    void refusesRegistrationsThatDoNotFit() {
        ParticipantId ana = ParticipantId.random();
        Map<String, Object> elsewhere =
                Map.of("assemblyId", scene.assembly, "place", "The Anchor", "area", new Scene().north);

        refused(register(ana, elsewhere), 422, "outside-area");
        refused(
                register(ana, Map.of("assemblyId", AssemblyId.random(), "place", "The Anchor")),
                422,
                "unknown-assembly");
        refused(register(ana, Map.of("assemblyId", scene.assembly, "place", " ")), 400, "malformed-request")
                .body("errors.field", hasItem("place"));
        refused(
                Scene.facilitator()
                        .body(Map.of("assemblyId", scene.assembly, "place", "x"))
                        .post("/parties")
                        .then(),
                403,
                "not-allowed");
        refused(Scene.json().body("{}").post("/parties").then(), 401, "token-missing");
    }

    @Test
    void letsNobodyConveneTwoPartiesOfOneAssembly() {
        Convened first = new Convened(scene);

        refused(
                register(first.convener, Map.of("assemblyId", scene.assembly, "place", "The Bell")),
                409,
                "already-convener");
        mine(first.convener).statusCode(200).body("id", equalTo(first.party.toString()));
        refused(mine(ParticipantId.random()), 404, "no-party");
    }

    @Test
    void declaresHeadcount() {
        Convened convened = new Convened(scene);

        convened.declare(42).statusCode(200).body("headcount", equalTo(42));
        convened.declare(42).statusCode(200);
        convened.declare(41).statusCode(200).body("headcount", equalTo(41));

        await().until(() -> events(convened.party).size() == 3);
        assertThat(events(convened.party))
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOf(PartyRegistered.class),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        HeadcountDeclared.class,
                                        it -> assertThat(it.headcount()).isEqualTo(42)),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        HeadcountDeclared.class,
                                        it -> assertThat(it.headcount()).isEqualTo(41)));
    }

    @Test
    void refusesHeadcountsThatCannotBe() {
        Convened convened = new Convened(scene);

        refused(convened.declare(0), 422, "headcount-out-of-range");
        refused(convened.declare(1_001), 422, "headcount-out-of-range");
        refused(declareAs(convened.convener, convened.party, "{\"headcount\":41.5}"), 400, "malformed-request");
        refused(declareAs(convened.convener, convened.party, "{}"), 400, "malformed-request");
        refused(declareAs(ParticipantId.random(), convened.party, "{\"headcount\":5}"), 403, "not-the-convener");
        refused(declareAs(convened.convener, PartyId.random(), "{\"headcount\":5}"), 404, "unknown-party");
    }

    @Test
    void peopleJoinWithTheCode() {
        Convened convened = new Convened(scene);
        ParticipantId ana = ParticipantId.random();
        String readOut = convened.joinCode.substring(0, 4) + "-"
                + convened.joinCode.substring(4).toLowerCase(Locale.ROOT);

        join(ana, readOut).statusCode(200).body("place", equalTo("The Anchor"));
        convened.join(ana).statusCode(200);

        mine(convened.convener).body("joined", equalTo(1));
        String key = scene.assembly + "/" + ana;
        await().until(() -> !TopicReader.events(Topics.PARTY_MEMBERS, key).isEmpty());
        assertThat(TopicReader.events(Topics.PARTY_MEMBERS, key))
                .singleElement()
                .isInstanceOfSatisfying(
                        PartyJoined.class,
                        joined -> assertThat(joined.partyId()).isEqualTo(convened.party));
        refused(join(ana, "ZZZZZZZZ"), 404, "unknown-join-code");
    }

    @Test
    void joiningAnotherPartyLeavesTheFirst() {
        Convened first = new Convened(scene);
        Convened second = new Convened(scene);
        ParticipantId ana = ParticipantId.random();

        first.join(ana).statusCode(200);
        second.join(ana).statusCode(200);

        mine(first.convener).body("joined", equalTo(0));
        mine(second.convener).body("joined", equalTo(1));
    }

    @Test
    void partiesDoNotChangeWhileContestIsOpen() {
        Convened convened = Convened.withHeadcount(scene, 20);
        ParticipantId ana = ParticipantId.random();
        ParticipantId ben = ParticipantId.random();
        convened.join(ana).statusCode(200);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        refused(convened.declare(21), 409, "contest-open");
        refused(convened.join(ben), 409, "contest-open");
        convened.join(ana).statusCode(200);
        mine(convened.convener).body("headcount", equalTo(20)).body("joined", equalTo(1));

        Instant closedAt = scene.close(contest);

        // Another instance may not have heard of the close: until all have, nobody moves.
        await().untilAsserted(() -> convened.declare(21).statusCode(200));
        assertThat(Instant.now()).isAfter(closedAt.plus(REST));
        convened.join(ben).statusCode(200);
    }

    private List<?> events(PartyId party) {
        return TopicReader.events(Topics.PARTIES, party.toString());
    }

    private ValidatableResponse register(ParticipantId convener, Map<String, Object> party) {
        return scene.as(convener).body(party).post("/parties").then();
    }

    private ValidatableResponse mine(ParticipantId convener) {
        return scene.as(convener)
                .get("/parties/mine?assembly={id}", scene.assembly.toString())
                .then();
    }

    private ValidatableResponse declareAs(ParticipantId participant, PartyId party, String body) {
        return scene.as(participant)
                .body(body)
                .put("/parties/{id}/headcount", party.toString())
                .then();
    }

    private ValidatableResponse join(ParticipantId participant, String joinCode) {
        return scene.as(participant)
                .body(Map.of("joinCode", joinCode))
                .post("/parties/join")
                .then();
    }
}
