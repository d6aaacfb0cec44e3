package org.folkmoot.registration.training;

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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.training.CertificateEvent.CertificateWithdrawn;
import org.folkmoot.contracts.training.CertificateEvent.FacilitatorCertified;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificateResourceTest {
    private static final String WITHDRAWALS = "/participants/certificates/withdrawals";
    private final String area = "C" + UUID.randomUUID().toString().substring(0, 8);
    private final String mo = "mo@" + area.toLowerCase(Locale.ROOT) + ".example";

    private ParticipantId id;
    private String token;

    @BeforeEach
    void onePerson() {
        areaExists(area);
        importSignUps("email,name,area,language,access_needs\n" + mo + ",Mo," + area + ",en,\n")
                .then()
                .statusCode(200);
        id = ParticipantId.of(exchange(linkOfTheOneIn(area)).jsonPath().getString("participantId"));
        token = TestTokens.participant(id, AreaCode.of(area));
    }

    @Test
    void certifiesWhomItKnowsAndNamesTheOtherLines() {
        // Given
        String unconfirmed = "una@" + area.toLowerCase(Locale.ROOT) + ".example";
        given().contentType(ContentType.JSON)
                .body(Map.of("email", unconfirmed, "name", "Una", "area", area, "language", "en"))
                .post("/sign-ups")
                .then()
                .statusCode(202);
        me().body("certifiedAt", nullValue());

        // When
        certify("trained,email\n2025,nobody@" + area + ".example\n2025,\" " + mo.toUpperCase(Locale.ROOT) + "\"\n2025,"
                        + unconfirmed + "\n2026," + mo + "\n")
                .then()
                .statusCode(200)
                .body("certified", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("unknown", equalTo(List.of(2, 4)));

        // Then
        me().body("certifiedAt", notNullValue());
        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.CERTIFICATES, id.toString()))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                FacilitatorCertified.class,
                                event -> assertThat(event.participantId()).isEqualTo(id)));
        certify("email\n" + mo + "\n")
                .then()
                .statusCode(200)
                .body("certified", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("unknown", equalTo(List.of()));
    }

    @Test
    void withdrawsAndCertifiesAgain() {
        String list = "email\n" + mo + "\nnobody@" + area + ".example\n";
        certify(list).then().statusCode(200);

        withdraw(list)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("unknown", equalTo(List.of(3)));
        me().body("certifiedAt", nullValue());
        withdraw(list).then().statusCode(200).body("withdrawn", equalTo(0)).body("unchanged", equalTo(1));
        certify(list).then().statusCode(200).body("certified", equalTo(1));

        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.CERTIFICATES, id.toString()))
                        .hasExactlyElementsOfTypes(
                                FacilitatorCertified.class, CertificateWithdrawn.class, FacilitatorCertified.class));
    }

    @Test
    void withdrawsTheCertificateOfWhoeverIsErased() {
        certify("email\n" + mo + "\n").then().statusCode(200);

        as(token).delete("/participants/me").then().statusCode(204);

        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.CERTIFICATES, id.toString()))
                        .hasExactlyElementsOfTypes(FacilitatorCertified.class, CertificateWithdrawn.class));
        certify("email\n" + mo + "\n").then().statusCode(200).body("unknown", equalTo(List.of(2)));
    }

    @Test
    void leavesNobodyCertifiedWhoIsErasedAtTheSameTime() throws Exception {
        String list = "email\n" + mo + "\n";
        List<Callable<Integer>> both = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> () -> n == 4
                        ? as(token).delete("/participants/me").statusCode()
                        : certify(list).statusCode())
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isIn(200, 204);
            }
        }

        certify(list).then().statusCode(200).body("unknown", equalTo(List.of(2)));
        certify("email\n" + UUID.randomUUID() + "@x.example\n").then().statusCode(200);
        eventually().untilAsserted(() -> {
            var events = TopicReader.events(Topics.CERTIFICATES, id.toString());
            assertThat(events).hasSizeBetween(0, 2);
            assertThat(events.isEmpty() || events.getLast() instanceof CertificateWithdrawn)
                    .isTrue();
        });
    }

    @Test
    void changesNothingWhenTheListIsBroken() {
        String[] broken = {"", "name\nMo\n", "email,name\n" + mo + ",Mo\nmax\n"};
        Integer[] lines = {1, 1, 3};
        for (int list = 0; list < broken.length; list++) {
            for (Response answer : List.of(certify(broken[list]), withdraw(broken[list]))) {
                answer.then()
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .body("code", equalTo("certificates-rejected"))
                        .body("errors.line", equalTo(List.of(lines[list])));
            }
        }
        me().body("certifiedAt", nullValue());
    }

    @Test
    void refusesEverybodyButOrganisers() {
        String list = "email\n" + mo + "\n";
        for (String other : List.of(token, TestTokens.staff("facilitator"))) {
            as(other)
                    .contentType("text/csv")
                    .body(list)
                    .put("/participants/certificates")
                    .then()
                    .statusCode(403);
            as(other)
                    .contentType("text/csv")
                    .body(list)
                    .post(WITHDRAWALS)
                    .then()
                    .statusCode(403);
        }
        as("").contentType("text/csv")
                .body(list)
                .put("/participants/certificates")
                .then()
                .statusCode(401);
        me().body("certifiedAt", nullValue());
    }

    private ValidatableResponse me() {
        return as(token).get("/participants/me").then().statusCode(200);
    }

    private static Response certify(String list) {
        return asOrganiser().contentType("text/csv").body(list).put("/participants/certificates");
    }

    private static Response withdraw(String list) {
        return asOrganiser().contentType("text/csv").body(list).post(WITHDRAWALS);
    }
}
