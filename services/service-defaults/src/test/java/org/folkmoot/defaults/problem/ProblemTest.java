package org.folkmoot.defaults.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ProblemTest {
    private static final ParticipantId ANA = ParticipantId.of("0d4ad6cb-7c44-4b1c-9f5c-0a8c3f0a6a01");
    private static final AreaCode CISOWA = AreaCode.of("Cisowa");

    @Test
    void sendsMalformedJsonBackAsProblem() {
        problem(
                given().contentType(ContentType.JSON)
                        .body("{\"first\":")
                        .post("/probe")
                        .then(),
                400,
                "malformed-request");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        problem(post("{\"first\":1,\"others\":[1,\"x\"]}"), 400, "malformed-request")
                .body("errors.field", hasItem("others.[1]"));
        problem(post("{\"first\":8.5}"), 400, "malformed-request")
                .body("errors[0].field", equalTo("first"))
                .body("errors[0].detail", equalTo("needs a whole number"));
    }

    @Test
    void namesTheFieldThatBreaksItsRule() {
        problem(post("{\"first\":0}"), 400, "malformed-request")
                .body("errors[0].field", equalTo("first"))
                .body("errors[0].detail", equalTo("must be at least 1"));
    }

    @Test
    void namesTheFieldThatNothingCanKeep() {
        problem(appoint("{\"place\":\"a\\u0000b\"}"), 400, "malformed-request")
                .body("errors[0].field", equalTo("place"))
                .body("errors[0].detail", equalTo("has characters that are not text"));
        problem(appoint("{\"at\":1795348800000}"), 400, "malformed-request")
                .body("errors[0].field", equalTo("at"))
                .body("errors[0].detail", equalTo("needs the form 2026-11-21T18:00:00Z"));
        appoint("{\"at\":\"2026-11-21T19:00:00+01:00\"}").body("at", equalTo("2026-11-21T18:00:00Z"));
    }

    @Test
    void refusesOtherMediaTypes() {
        problem(given().contentType("text/csv").body("a").post("/probe").then(), 415, "unsupported-media-type");
    }

    @Test
    void refusesOtherMethodsAndFormsOfAnswer() {
        problem(given().delete("/probe").then(), 405, "method-not-allowed");
        problem(
                given().contentType(ContentType.JSON)
                        .accept("text/csv")
                        .body("{\"first\":1}")
                        .post("/probe")
                        .then(),
                406,
                "not-acceptable");
    }

    /** The limit of service-defaults is 1 MiB. The body itself is never sent. */
    @Test
    void refusesBodiesThatAreTooLargeBeforeTheyCome() throws IOException {
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            caller.setSoTimeout(10_000);
            caller.getOutputStream().write("""
                    POST /probe HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 1048577\r
                    \r
                    """.getBytes(UTF_8));

            assertThat(new String(caller.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("\"code\":\"too-large\"", "\"instance\":\"/probe\"");
        }
    }

    @Test
    void saysThatThereIsNothing() {
        problem(given().get("/probe/nothing").then(), 404, "not-found");
        problem(given().get("/probe/contests/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void tellsMissingForgedAndExpiredTokensApart() {
        problem(given().get("/probe/participant").then(), 401, "token-missing");
        problem(withToken(TestTokens.forgedParticipant(ANA, CISOWA)), 401, "token-not-valid");
        problem(withToken("nonsense"), 401, "token-not-valid");
        problem(withToken(TestTokens.expiredParticipant(ANA, CISOWA)), 401, "token-expired");
    }

    @Test
    void knowsTheParticipantFromTheToken() {
        withToken(TestTokens.participant(ANA, CISOWA))
                .statusCode(200)
                .body("id", equalTo(ANA.toString()))
                .body("area", equalTo("Cisowa"));
    }

    @Test
    void letsOnlyTheRoleIn() {
        String participant = TestTokens.participant(ANA, CISOWA);
        problem(given().auth().oauth2(participant).get("/probe/staff").then(), 403, "not-allowed");
        given().auth()
                .oauth2(TestTokens.staff("facilitator"))
                .get("/probe/staff")
                .then()
                .statusCode(200);
    }

    @Test
    void carriesFurtherMembersAndTheCallersTrace() {
        problem(
                        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                                .get("/probe/refused")
                                .then(),
                        503,
                        "overloaded")
                .body("depth", equalTo(7))
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"))
                .header("Retry-After", "1");
    }

    @Test
    void saysThatTheDatabaseIsAwayAndOnlyThen() {
        problem(given().get("/probe/database?state=08006").then(), 503, "unavailable")
                .header("Retry-After", "1");
        problem(given().get("/probe/database?state=57P01").then(), 503, "unavailable");
        problem(given().get("/probe/database?state=23505").then(), 500, "unexpected");
    }

    @Test
    void neverShowsWhatBroke() {
        problem(given().get("/probe/broken").then(), 500, "unexpected")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON).body(json).post("/probe").then();
    }

    private static ValidatableResponse appoint(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/probe/appointments")
                .then();
    }

    private static ValidatableResponse withToken(String token) {
        return given().auth().oauth2(token).get("/probe/participant").then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:folkmoot:problem:" + code))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
