package org.folkmoot.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class PublicPagesTest {
    @Test
    void showsHowManyWeAreAndWhatIsGoingOn() {
        try (Festival festival = new Festival()) {
            festival.published();
            festival.started();
            ContestDefinition contest = festival.oneChoice("30%", "40%");
            festival.prepared(contest);
            await().until(() -> home().contains(festival.assembly.title()));
            assertThat(home()).contains("27,073").doesNotContain("/live/" + contest.id());

            festival.opened(contest);
            await().until(() -> home().contains("/live/" + contest.id()));
        }
        given().get("/sign-up/count").then().body("participants", equalTo(27_073));
    }

    @Test
    void signsUp() {
        given().formParam("email", "ana@example.org")
                .formParam("name", " Ana ")
                .formParam("area", "A1")
                .formParam("language", "pl")
                .formParam("need", "captions", "more-time")
                .post("/sign-up")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Look into your mailbox"), containsString("ana@example.org")));

        assertThat(Neighbours.requestsWith("ana@example.org"))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"name\":\"Ana\"", "\"language\":\"pl\"", "\"accessNeeds\":[\"captions\",\"more-time\"]");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsToBeChanged() {
        Neighbours.refuse(
                "POST /sign-ups",
                422,
                "sign-up-rejected",
                ",\"errors\":[{\"field\":\"email\",\"detail\":\"Write the whole address.\"}]");
        given().formParam("email", "ana\"@")
                .formParam("name", "Ana <b>")
                .formParam("need", "captions")
                .post("/sign-up")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#email\">Write the whole address.</a>"))
                .body(containsString("value=\"ana&quot;@\""))
                .body(containsString("value=\"Ana &lt;b&gt;\""))
                .body(containsString("value=\"captions\" checked"));

        Neighbours.refuse("POST /sign-ups", 503, "unavailable", "");
        given().formParam("email", "bo@example.org")
                .post("/sign-up")
                .then()
                .statusCode(503)
                .body(allOf(containsString("Not sent yet."), containsString("bo@example.org")));
    }

    @Test
    void answersABrowserWithAPageAndAProgramWithAProblem() {
        given().accept("text/html,*/*;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("There is nothing at this address"));
        given().accept("application/json")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("not-found"));
    }

    @Test
    void letsNothingRunThatIsNotOurs() {
        var page = given().accept("text/html").get("/").then().extract();

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.asString()).doesNotContain("<script>", " style=", " onclick=");
    }

    /** The budget of a phone page: 60 kB compressed, of which scripts 25. */
    @Test
    void staysSmallEnoughForAPhone() {
        int page = compressed("/");
        int styles = compressed("/assets/folkmoot.css");
        int scripts = 0;
        for (String script : new String[] {"now", "times", "stream", "results", "outbox"}) {
            scripts += compressed("/assets/" + script + ".js");
        }

        assertThat(scripts).isLessThan(25_000);
        assertThat(page + styles + scripts).isLessThan(60_000);
    }

    private static String home() {
        return given().get("/")
                .then()
                .statusCode(200)
                .body(not(containsString("{")))
                .extract()
                .asString();
    }

    private static int compressed(String path) {
        return given().config(io.restassured.config.RestAssuredConfig.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .extract()
                .asByteArray()
                .length;
    }
}
