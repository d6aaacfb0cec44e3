package org.folkmoot.registration.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.areaExists;
import static org.folkmoot.registration.Registration.as;
import static org.folkmoot.registration.Registration.asOrganiser;
import static org.folkmoot.registration.Registration.defineAreas;
import static org.folkmoot.registration.Registration.exchange;
import static org.folkmoot.registration.Registration.importSignUps;
import static org.folkmoot.registration.Registration.linkOfTheOneIn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.TestTokens;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkResourceTest {
    private final String area = "L" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DataSource database;

    @BeforeEach
    void onePerson() {
        areaExists(area);
        importSignUps("email,name,area,language,access_needs\nlu@" + area + ".example,\"Lu, \"\"the\"\" First\"," + area
                        + ",en,\n")
                .then()
                .statusCode(200);
    }

    @Test
    void showsWhoseLinkItIs() {
        view(linkOfTheOneIn(area))
                .statusCode(200)
                .body("name", equalTo("Lu, \"the\" First"))
                .body("area", equalTo(area));
    }

    @Test
    void exchangesALinkForATokenThatOthersCanVerify()
            throws JoseException, InvalidJwtException, MalformedClaimException {
        // When
        var answer =
                exchange(linkOfTheOneIn(area)).then().statusCode(200).extract().jsonPath();

        // Then
        var keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString()).getJsonWebKeys();
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                .setExpectedIssuer("http://folkmoot.test")
                .setExpectedAudience("folkmoot")
                .setRequireExpirationTime()
                .build()
                .processToClaims(answer.getString("token"));
        assertThat(claims.getSubject()).isEqualTo(answer.getString("participantId"));
        assertThat(claims.getClaimValueAsString("area")).isEqualTo(area);
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("participant");
        Instant expiresAt = Instant.parse(answer.getString("expiresAt"));
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(expiresAt.getEpochSecond());
        assertThat(Duration.between(Instant.now(), expiresAt)).isBetween(Duration.ofMinutes(239), Duration.ofHours(4));
        assertThat(answer.getString("name")).isEqualTo("Lu, \"the\" First");
        assertThat(answer.getString("area")).isEqualTo(area);
    }

    @Test
    void publishesOnlyThePublicHalfOfItsKey() {
        var key = given().get("/.well-known/jwks.json").jsonPath().getMap("keys[0]");
        assertThat(key.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void givesTheSameLinkEachTimeAndMayExchangeItAgain() {
        String link = linkOfTheOneIn(area);
        String first = exchange(link).jsonPath().getString("participantId");

        assertThat(linkOfTheOneIn(area)).isEqualTo(link);
        assertThat(exchange(link).jsonPath().getString("participantId")).isEqualTo(first);
    }

    @Test
    void refusesWhatIsNoLinkOfOurs() {
        String link = linkOfTheOneIn(area);
        String otherSeal = link.substring(0, 30) + (link.charAt(30) == 'A' ? 'B' : 'A') + link.substring(31);
        String otherPerson = (link.charAt(0) == 'A' ? 'B' : 'A') + link.substring(1);
        for (String wrong : List.of(otherSeal, otherPerson, link.substring(1), link + "A", "", "no link, no link")) {
            view(wrong).statusCode(401).body("code", equalTo("link-not-valid"));
            exchange(wrong).then().statusCode(401).body("code", equalTo("link-not-valid"));
        }
    }

    @Test
    void refusesALinkOfAnEarlierVersion() throws SQLException {
        String link = linkOfTheOneIn(area);
        try (var connection = database.getConnection();
                var revoke = connection.prepareStatement(
                        "update participant set link_version = link_version + 1 where area = ?")) {
            revoke.setString(1, area);
            revoke.executeUpdate();
        }

        exchange(link).then().statusCode(401).body("code", equalTo("link-not-valid"));
        exchange(linkOfTheOneIn(area)).then().statusCode(200);
    }

    @Test
    void tellsMalformedRequestsFromWrongLinks() {
        for (String body : List.of("{\"link\":", "{}", "{\"link\":{}}", "null", "")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/links/exchange")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void exportsTheLinksOfAnAreaAndAllThatLiesInIt() {
        String outer = area + "-outer";
        defineAreas("code,name,kind,parent,population\n" + outer + ",Outer,region,,1\n" + area + ",Inner,locality,"
                        + outer + ",1\n")
                .then()
                .statusCode(200);

        var answer = asOrganiser()
                .get("/participants/links?area=" + outer)
                .then()
                .statusCode(200)
                .extract();

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString().lines())
                .containsExactly(
                        "email,name,area,link",
                        "lu@" + area.toLowerCase(Locale.ROOT) + ".example,\"Lu, \"\"the\"\" First\"," + area
                                + ",http://folkmoot.test/join/" + linkOfTheOneIn(area));
    }

    @Test
    void exportsNothingForAnUnknownArea() {
        for (String unknown : List.of("nowhere" + area, "no code")) {
            asOrganiser()
                    .queryParam("area", unknown)
                    .get("/participants/links")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-area"));
        }
    }

    @Test
    void exportsForOrganisersOnly() {
        String path = "/participants/links?area=" + area;
        given().get(path).then().statusCode(401).body("code", equalTo("token-missing"));
        as(TestTokens.staff("facilitator")).get(path).then().statusCode(403).body("code", equalTo("not-allowed"));
        as(TestTokens.participant(ParticipantId.random(), AreaCode.of(area)))
                .get(path)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse view(String link) {
        return given().contentType(ContentType.JSON)
                .body("{\"link\":\"" + link + "\"}")
                .post("/links/view")
                .then();
    }
}
