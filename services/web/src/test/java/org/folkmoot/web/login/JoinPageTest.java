package org.folkmoot.web.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class JoinPageTest {
    @Test
    void changesNothingWhenSomebodyOnlyLooks() {
        given().accept("text/html")
                .get("/join/Looking.A1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .body(containsString("Join as <bdi>Looking</bdi>"));

        assertThat(Neighbours.requestsWith("\"Looking.A1\"")).allMatch(line -> line.startsWith("POST /links/view"));
    }

    @Test
    void keepsTheTokenWhereScriptsAndOtherSitesCannotGetIt() {
        String cookie = given().redirects()
                .follow(false)
                .post("/join/Bo.A1")
                .then()
                .statusCode(303)
                .header("Location", containsString("/now"))
                .extract()
                .header("Set-Cookie");

        assertThat(cookie)
                .startsWith("folkmoot-participant=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/");
    }

    @Test
    void explainsALinkThatDoesNotWork() {
        given().get("/join/broken").then().statusCode(401).body(containsString("This link does not work"));
        given().post("/join/broken").then().statusCode(401).body(containsString("sign up again"));
    }

    @Test
    void letsOneTryAgainWhenRegistrationIsAway() {
        Neighbours.refuse("POST /links/exchange", 503, "unavailable", "");
        given().post("/join/Cy.A1")
                .then()
                .statusCode(503)
                .body(allOf(containsString("You are not in yet."), containsString("action=\"/join/Cy.A1\"")));
    }
}
