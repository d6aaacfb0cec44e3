package org.folkmoot.sortition.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.sortition.Country;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class DrawRefusalsTest {
    private Country country;

    @BeforeEach
    void publish() {
        country = Country.published();
    }

    @Test
    void letsOrganisersAloneAct() {
        DrawId draw = country.announced(8);
        ParticipantId ana = ParticipantId.random();
        for (String path : List.of("waves", "waves/1/randomness", "freeze", "randomness", "cancel")) {
            String url = "/draws/" + draw + "/" + path;
            refused(given().contentType("application/json").body("{}").post(url).then(), 401, "token-missing");
            refused(asFacilitator("{}", url), 403, "not-allowed");
            refused(
                    Country.participant(ana, country.north())
                            .body("{}")
                            .post(url)
                            .then(),
                    403,
                    "not-allowed");
        }
        refused(asFacilitator(country.request(8), "/draws"), 403, "not-allowed");
        refused(
                Country.organiser()
                        .get("/draws/{id}/invitation", draw.toString())
                        .then(),
                403,
                "not-allowed");
        refused(given().get("/draws/{id}/ticket", draw.toString()).then(), 401, "token-missing");
    }

    private static ValidatableResponse asFacilitator(Object body, String url) {
        return given().auth()
                .oauth2(TestTokens.staff(Roles.FACILITATOR))
                .contentType("application/json")
                .body(body)
                .post(url)
                .then();
    }

    @Test
    void saysAllThatIsWrongWithADrawAtOnce() {
        country.announced(8);
        Map<String, Object> request = new HashMap<>(country.request(8));
        request.put("seats", 0);
        request.put("name", " ");
        request.put("targets", List.of(Country.target("sex", "female", 3, 2)));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors", hasSize(3));

        request = new HashMap<>(country.request(8));
        request.put("targets", List.of(Country.target("sex", "female", 1, 3), Country.target("sex", "male", 1, 4)));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors.detail", hasItem("of the values of sex come from 2 to 7 people, and there are 8 seats"));

        request = new HashMap<>(country.request(8));
        request.put("targets", List.of(Country.target("area", "no-such-area", 8, 8)));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors.detail", hasItem("no-such-area is not an area"));
    }

    @Test
    void refusesNumbersThatAreTooLargeAndDrawsThatAreNone() {
        country.announced(8);
        Map<String, Object> request = new HashMap<>(country.request(8));
        // Together they would be -2.
        request.put(
                "targets",
                List.of(
                        Country.target("sex", "female", 0, Integer.MAX_VALUE),
                        Country.target("sex", "male", 0, Integer.MAX_VALUE)));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors.field", contains("targets[0]", "targets[1]"));

        DrawId unknown = DrawId.random();
        request = new HashMap<>(country.request(8));
        request.put("notAgain", List.of(unknown.toString()));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors.detail", contains(unknown + " is no draw"));
        request.put("notAgain", Collections.nCopies(101, unknown.toString()));
        refused(Country.organiser().body(request).post("/draws").then(), 422, "draw-rejected")
                .body("errors.field", contains("notAgain"));
    }

    /** A panel whose seats are being filled could wait for it for ever. */
    @Test
    void takesNoRandomnessOfAnotherCentury() {
        DrawId draw = country.announced(8);
        for (long round : List.of(10_000_000_000L, 3_074_457_345_054_516_000L, Long.MAX_VALUE)) {
            refused(frozen(draw, Map.of("kind", "drand", "round", round)), 422, "freeze-rejected")
                    .body("errors.field", contains("randomness.round"));
        }
        refused(
                        frozen(
                                draw,
                                Map.of(
                                        "kind",
                                        "rfc3797",
                                        "sources",
                                        List.of("Lottery numbers"),
                                        "knownAt",
                                        "9999-01-01T00:00:00Z")),
                        422,
                        "freeze-rejected")
                .body("errors.field", contains("randomness.knownAt"));
    }

    @Test
    void answersWhatCannotBeReadAsMalformed() {
        DrawId draw = country.announced(8);
        for (Object seats : List.of("eight", List.of(8), 99_999_999_999L)) {
            Map<String, Object> request = new HashMap<>(country.request(8));
            request.put("seats", seats);
            refused(Country.organiser().body(request).post("/draws").then(), 400, "malformed-request");
        }
        for (String body : List.of("", "null", "[]", "{\"targets\":{}}", "{\"notAgain\":[1]}", "{")) {
            refused(Country.organiser().body(body).post("/draws").then(), 400, "malformed-request");
        }
        for (String path : List.of("waves", "freeze", "replacements")) {
            refused(
                    Country.organiser()
                            .body(Map.of("randomness", "dice"))
                            .post("/draws/" + draw + "/" + path)
                            .then(),
                    400,
                    "malformed-request");
        }
        for (String wave : List.of("-1", "0", "2147483647")) {
            refused(given().get("/draws/" + draw + "/waves/" + wave + "/terms").then(), 404, "unknown-wave");
        }
        refused(given().get("/draws/" + draw + "/replacements/-1/files").then(), 404, "unknown-file");
    }

    @Test
    void findsNoPanelsWhereNobodySaidYes() {
        DrawId draw = country.announced(8);

        frozen(draw, Country.dice(60)).statusCode(202);

        await().untilAsserted(() -> given().get("/draws/{id}", draw.toString())
                .then()
                .body("status", equalTo("gathering"))
                .body("failure", containsString("nobody has said yes")));
    }

    @Test
    void takesNoRandomnessThatMayBeKnown() {
        DrawId draw = country.announced(8);
        Map<String, Object> past = Map.of(
                "kind",
                "rfc3797",
                "sources",
                List.of("Yesterday's lottery numbers"),
                "knownAt",
                Instant.now().minusSeconds(60).toString());

        refused(frozen(draw, past), 422, "freeze-rejected").body("errors.field", hasItem("randomness.knownAt"));
        refused(frozen(draw, Map.of("kind", "drand", "round", 1000)), 422, "freeze-rejected")
                .body("errors.field", hasItem("randomness.round"));
    }

    private static ValidatableResponse frozen(DrawId draw, Map<String, Object> randomness) {
        return Country.organiser()
                .body(Map.of("randomness", randomness))
                .post("/draws/{id}/freeze", draw.toString())
                .then();
    }

    @Test
    void allowsWhatTheStateOfADrawAllows() {
        DrawId draw = country.announced(8);
        ParticipantId ana = ParticipantId.random();

        refused(
                Country.organiser()
                        .body(Map.of("value", Country.VALUE))
                        .post("/draws/{id}/randomness", draw.toString())
                        .then(),
                409,
                "wrong-state");
        refused(Country.draw(draw, 1), 404, "unknown-wave");
        refused(
                Country.participant(ana, country.north())
                        .get("/draws/{id}/invitation", draw.toString())
                        .then(),
                404,
                "not-invited");
        refused(given().get("/draws/{id}/files/pool.csv", draw.toString()).then(), 404, "unknown-file");
        refused(given().get("/draws/{id}", DrawId.random().toString()).then(), 404, "unknown-draw");
        refused(Country.sealed(draw, 10), 422, "nobody-to-invite");

        Country.organiser()
                .body(Map.of("reason", "The assembly is put off"))
                .post("/draws/{id}/cancel", draw.toString())
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("reason", equalTo("The assembly is put off"));
        refused(Country.sealed(draw, 10), 409, "wrong-state");
        List<String> deeds = given().get("/draws/{id}/log", draw.toString()).path("what");
        assertThat(deeds).containsExactly("announced", "cancelled");
    }
}
