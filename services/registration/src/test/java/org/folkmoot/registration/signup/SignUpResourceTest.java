package org.folkmoot.registration.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.areaExists;
import static org.folkmoot.registration.Registration.as;
import static org.folkmoot.registration.Registration.asOrganiser;
import static org.folkmoot.registration.Registration.eventually;
import static org.folkmoot.registration.Registration.exchange;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.registration.Mailbox;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpResourceTest {
    private static final Pattern LINK = Pattern.compile("http://folkmoot\\.test/join/(\\S+)");
    private final String area = "S" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "ida@" + area.toLowerCase(Locale.ROOT) + ".example";

    Mailbox mailbox;

    @BeforeEach
    void anArea() {
        areaExists(area);
    }

    @Test
    void mailsALinkAndRegistersWhoeverUsesIt() {
        // Given
        signUp(email.toUpperCase(Locale.ROOT), "Ida Ødegård")
                .then()
                .statusCode(202)
                .body(emptyString());
        String link = linkIn(mails(1).getFirst());
        assertThat(mails(1).getFirst()).contains("Ida Ødegård");
        assertThat(registeredHere()).isEmpty();

        // When
        view(link).then().statusCode(200).body("name", equalTo("Ida Ødegård"));
        assertThat(registeredHere()).isEmpty();
        String id = exchange(link).then().statusCode(200).extract().path("participantId");
        exchange(link).then().statusCode(200);

        // Then
        assertThat(registeredHere()).hasSize(1);
        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.PARTICIPANTS, id))
                        .singleElement()
                        .isInstanceOfSatisfying(ParticipantRegistered.class, event -> {
                            assertThat(event.id()).isEqualTo(ParticipantId.of(id));
                            assertThat(event.area()).isEqualTo(AreaCode.of(area));
                            assertThat(event.accessNeeds()).isEqualTo(Set.of("captions"));
                        }));
        as(TestTokens.participant(ParticipantId.of(id), AreaCode.of(area)))
                .get("/participants/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("demographics.age", equalTo("34"));
    }

    @Test
    void confirmsOnceWhenTheLinkIsUsedTwiceAtTheSameMoment() throws Exception {
        signUp(email, "Ida").then().statusCode(202);
        String link = linkIn(mails(1).getFirst());

        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Response> use = () -> exchange(link);
            for (var used : both.invokeAll(List.of(use, use))) {
                used.get().then().statusCode(200);
            }
        }

        String id = exchange(link).path("participantId");
        eventually().until(() -> !TopicReader.events(Topics.PARTICIPANTS, id).isEmpty());
        assertThat(TopicReader.events(Topics.PARTICIPANTS, id)).hasSize(1);
    }

    @Test
    void answersTheSameForAKnownAddressAndLetsNobodyChangeIt() {
        // Given
        signUp(email, "Ida").then().statusCode(202).body(emptyString());
        String link = linkIn(mails(1).getFirst());
        exchange(link).then().statusCode(200);

        // When
        signUp(email, "Mallory").then().statusCode(202).body(emptyString());

        // Then
        assertThat(linkIn(mails(2).getLast())).isEqualTo(link);
        view(link).then().statusCode(200).body("name", equalTo("Ida"));
    }

    @Test
    void takesACorrectionUntilSomebodyConfirms() {
        signUp(email, "Idda").then().statusCode(202);
        String link = linkIn(mails(1).getFirst());

        signUp(email, "Ida").then().statusCode(202);

        view(link).then().statusCode(200).body("name", equalTo("Ida"));
    }

    @Test
    void triesAgainWhileTheMailServerIsAway() {
        mailbox.goAway();
        try {
            signUp(email, "Ida").then().statusCode(202);
            eventually().until(() -> attempts("failed") >= 1);
        } finally {
            mailbox.comeBack();
        }

        exchange(linkIn(mails(1).getFirst())).then().statusCode(200);
    }

    @Test
    void tellsEveryFieldThatIsWrong() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "ida", "name", " ", "area", "nowhere" + area, "language", "?"))
                .post("/sign-ups")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("sign-up-rejected"))
                .body("errors.field", containsInAnyOrder("email", "name", "area", "language"));
    }

    @Test
    void refusesWhatIsNoSignUp() {
        for (String body : Stream.of("", "null", "[]", "{\"email\":").toList()) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/sign-ups")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void refusesLargeBodies() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(70_000) + "\"}")
                .post("/sign-ups")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    private Response signUp(String address, String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email",
                        address,
                        "name",
                        name,
                        "area",
                        area,
                        "language",
                        "en",
                        "accessNeeds",
                        List.of("captions"),
                        "demographics",
                        Map.of("age", "34")))
                .post("/sign-ups");
    }

    private static Response view(String link) {
        return given().contentType(ContentType.JSON)
                .body("{\"link\":\"" + link + "\"}")
                .post("/links/view");
    }

    private List<String> mails(int expected) {
        return eventually().until(() -> mailbox.textsTo(email), mails -> mails.size() >= expected);
    }

    private List<String> registeredHere() {
        return asOrganiser()
                .get("/participants/links?area=" + area)
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private static String linkIn(String mail) {
        return LINK.matcher(mail)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static double attempts(String outcome) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("folkmoot_mails_total{kind=\"SIGNED_UP\",outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
