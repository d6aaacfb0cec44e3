package org.folkmoot.registration.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.areaExists;
import static org.folkmoot.registration.Registration.as;
import static org.folkmoot.registration.Registration.asOrganiser;
import static org.folkmoot.registration.Registration.eventually;
import static org.folkmoot.registration.Registration.exchange;
import static org.folkmoot.registration.Registration.importSignUps;
import static org.folkmoot.registration.Registration.linkOfTheOneIn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantResourceTest {
    private final String area = "M" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void onePerson() {
        areaExists(area);
        importSignUps("email,name,area,language,access_needs\nmo@" + area + ".example,Mo," + area + ",en,\n")
                .then()
                .statusCode(200);
    }

    @Test
    void erasesAllThatIsHeld() {
        // Given
        String link = linkOfTheOneIn(area);
        ParticipantId id = ParticipantId.of(exchange(link).jsonPath().getString("participantId"));
        String token = TestTokens.participant(id, AreaCode.of(area));

        // When
        as(token).delete("/participants/me").then().statusCode(204);

        // Then
        as(token).get("/participants/me").then().statusCode(404).body("code", equalTo("not-found"));
        exchange(link).then().statusCode(401).body("code", equalTo("link-not-valid"));
        assertThat(asOrganiser()
                        .get("/participants/links?area=" + area)
                        .asString()
                        .lines())
                .hasSize(1);
        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.PARTICIPANTS, id.toString()))
                        .hasExactlyElementsOfTypes(ParticipantRegistered.class, ParticipantErased.class));
        as(token).delete("/participants/me").then().statusCode(204);
    }

    @Test
    void countsWhoIsRegistered() {
        long before = given().get("/participants/count").jsonPath().getLong("participants");
        importSignUps("email,name,area,language,access_needs\nmax@" + area + ".example,Max," + area + ",en,\n")
                .then()
                .statusCode(200);

        eventually().until(() -> given().get("/participants/count").jsonPath().getLong("participants") > before);
    }

    @Test
    void refusesEverybodyButTheParticipant() {
        ParticipantId id = ParticipantId.random();
        AreaCode where = AreaCode.of(area);
        for (String path : List.of("/participants/me")) {
            given().get(path).then().statusCode(401).body("code", equalTo("token-missing"));
            given().delete(path).then().statusCode(401).body("code", equalTo("token-missing"));
            as(TestTokens.expiredParticipant(id, where))
                    .get(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token-expired"));
            as(TestTokens.forgedParticipant(id, where))
                    .delete(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token-not-valid"));
            as(TestTokens.staff("organiser")).get(path).then().statusCode(403).body("code", equalTo("not-allowed"));
            as(TestTokens.staff("organiser")).delete(path).then().statusCode(403);
        }
    }
}
