package org.folkmoot.sortition.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.contracts.draw.DrawId;
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
class SubmissionTest {
    private final String key = UUID.randomUUID().toString();
    private Country country;

    @BeforeEach
    void publish() {
        country = Country.published();
        country.people(country.north(), 3);
        country.awaitRegistered(3);
    }

    private static ValidatableResponse sent(String url, String key, Object body) {
        return Country.organiser()
                .header("Idempotency-Key", key)
                .body(body)
                .post(url)
                .then();
    }

    private int draws() {
        List<String> all = given().get(
                        "/draws?assembly={id}", country.assembly().toString())
                .path("id");
        return all.size();
    }

    @Test
    void announcesOneDrawHoweverOftenItIsSentAtOnce() throws Exception {
        int before = draws();
        Callable<ExtractableResponse<Response>> request =
                () -> sent("/draws", key, country.request(8)).extract();
        List<ExtractableResponse<Response>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            for (Future<ExtractableResponse<Response>> each : clients.invokeAll(Collections.nCopies(4, request))) {
                answers.add(each.get());
            }
        }

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(draws()).isEqualTo(before + 1);
        refused(sent("/draws", key, country.request(6)), 409, "idempotency-key-reused");
    }

    @Test
    void takesAKeyForThatOfWhoeverSendsIt() {
        int before = draws();
        sent("/draws", key, country.request(8)).statusCode(201);
        given().auth()
                .oauth2(TestTokens.staffNamed("otto", Roles.ORGANISER))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(country.request(8))
                .post("/draws")
                .then()
                .statusCode(201);
        Country.organiser().body(country.request(8)).post("/draws").then().statusCode(201);
        Country.organiser().body(country.request(8)).post("/draws").then().statusCode(201);
        assertThat(draws()).isEqualTo(before + 4);
        refused(sent("/draws", "k".repeat(201), country.request(8)), 400, "malformed-request");
    }

    /** What was refused may be put right under the same key. */
    @Test
    void remembersNothingThatIsRefused() {
        refused(sent("/draws", key, Map.of("name", "Nothing else")), 422, "draw-rejected");
        sent("/draws", key, country.request(8)).statusCode(201);
    }

    @Test
    void sealsOneWaveEvenIfTheRequestComesAgainLate() {
        DrawId draw = country.announced(8);
        String waves = "/draws/" + draw + "/waves";
        Map<String, Object> wave = Map.of(
                "invitations",
                1,
                "byArea",
                true,
                "answerBy",
                Instant.now().plusSeconds(3_600).toString(),
                "randomness",
                Country.dice(4));
        String root = sent(waves, key, wave).statusCode(201).extract().path("root");
        sent(waves, key, wave).statusCode(200).body("root", equalTo(root));
        Country.invited(draw, 1);

        sent(waves, key, wave).statusCode(200).body("number", equalTo(1)).body("root", equalTo(root));

        given().get(waves).then().body("", hasSize(1));
        refused(sent("/draws/" + draw + "/freeze", key, Map.of()), 409, "idempotency-key-reused");
    }

    @Test
    void freezesOnceEvenIfTheRequestComesAgainLate() {
        DrawId draw = country.announced(8);
        String freeze = "/draws/" + draw + "/freeze";
        Map<String, Object> plan = Map.of("randomness", Country.dice(60));
        sent(freeze, key, plan).statusCode(202);
        // Nobody has accepted, so it comes to nothing.
        await().until(() ->
                "gathering".equals(given().get("/draws/{id}", draw.toString()).path("status")));

        sent(freeze, key, plan).statusCode(202).body("status", equalTo("gathering"));

        List<String> deeds = given().get("/draws/{id}/log", draw.toString()).path("what");
        assertThat(deeds).filteredOn("froze the pool"::equals).hasSize(1);
    }
}
