package org.folkmoot.web.drawing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.draw.Lottery;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class ReplacementsPageTest {
    private Festival festival;
    private Lottery lottery;
    private String draw;
    private String page;
    private Facilitator organiser;

    @BeforeEach
    void drawAPanel() {
        festival = new Festival();
        festival.published();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        lottery = new Lottery(festival).drawn();
        draw = "/stage/" + festival.assembly.id() + "/draws/" + lottery.id;
        page = draw + "/replacements";
        organiser = Facilitator.signedInAs("organiser");
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void showsThoseWhoSitNow() {
        browser().get(draw).then().body(containsString("href=\"" + page + "\""));
        browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString(typed("")), containsString("the 2 members"), containsString(Lottery.STAYS)))
                .body(containsString("<code>" + Lottery.LEAVES
                        + "</code> <bdi class=\"muted\">North Bank</bdi> <bdi class=\"muted\">female</bdi>"))
                .body(not(containsString("0f0f0f0f0f")));

        lottery.replaced();
        Neighbours.always("GET /draws/" + lottery.id + "/files/pool.csv", 503, "{}");
        browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString(Lottery.STAYS), containsString(Lottery.COMES)))
                .body(not(containsString(Lottery.LEAVES)));
    }

    @Test
    void namesWhoseSeatsAreVacant() {
        Neighbours.always(
                "GET /draws/" + lottery.id + "/seats",
                200,
                "[{\"pseudonym\":\"%s\",\"vacant\":true},{\"pseudonym\":\"%s\",\"vacant\":false}]"
                        .formatted(Lottery.LEAVES, Lottery.STAYS));

        browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("One seat is vacant:"), containsString(typed(Lottery.LEAVES))));
    }

    @Test
    void asksBeforeAnybodyIsReplaced() {
        choice("check")
                .formParam("sources", "Seven throws of a <die>")
                .formParam("knownAt", "2030-05-02T20:00")
                .post(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("role=\"alertdialog\""), containsString("Does this member leave?")))
                .body(containsString("name=\"outOfOffice\" value=\"" + Lottery.LEAVES + "\""))
                .body(containsString("name=\"sources\" value=\"Seven throws of a &lt;die&gt;\""));
        choice("change").post(page).then().statusCode(200).body(containsString(typed(Lottery.LEAVES)));
        assertThat(sent()).isEmpty();
    }

    /** As they come from a mail or a table: with whatever stands between them, some twice. */
    @Test
    void takesAPastedList() {
        naming(" " + Lottery.LEAVES + ",\r\n\"" + Lottery.STAYS.toUpperCase(Locale.ROOT) + "\";" + Lottery.LEAVES
                        + "\n")
                .post(page)
                .then()
                .statusCode(200)
                .body(containsString("Do these 2 members leave?"));
    }

    @Test
    void saysWhoIsNoMember() {
        naming(Lottery.LEAVES + "\n0f0f0f0f0f\n<b>")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString(
                        "outOfOffice-mistake\">✗ No member has the pseudonym “0f0f0f0f0f”, “&lt;b&gt;”.</p>"))
                .body(containsString(typed(Lottery.LEAVES + "\n0f0f0f0f0f\n&lt;b&gt;")));

        String many = "a1 a2 a3 a4 a5 a6 a7 a8";
        naming(many).post(page).then().statusCode(422).body(containsString("“a5” or 3 more of these."));
    }

    @Test
    void keepsTheListWhileNobodyCanSayWhoSits() {
        Neighbours.always("GET /draws/" + lottery.id + "/files/selection.json", 503, "{}");

        browser().get(page).then().statusCode(200).body(containsString("The members cannot be shown"));
        naming(Lottery.LEAVES)
                .post(page)
                .then()
                .statusCode(503)
                .body(allOf(containsString("The members could not be read."), containsString(typed(Lottery.LEAVES))));
    }

    @Test
    void hasASeatFilled() {
        Neighbours.order("POST /draws/" + lottery.id + "/replacements", 202, "{}");
        choice("start")
                .formParam("sources", "Seven throws of a die")
                .formParam("knownAt", "2030-05-02T20:00")
                .post(page)
                .then()
                .statusCode(303)
                .header("Location", endsWith(draw + "?done=replace"));
        assertThat(sent())
                .singleElement()
                .asString()
                .endsWith("{\"outOfOffice\":[\"" + Lottery.LEAVES + "\"],\"randomness\":{\"kind\":\"rfc3797\","
                        + "\"sources\":[\"Seven throws of a die\"],\"knownAt\":\"2030-05-02T20:00:00Z\"}}");

        lottery.replacing();
        browser()
                .get(draw + "?done=replace")
                .then()
                .body(allOf(containsString("✓ Started."), containsString("Filling seats")))
                .body(not(containsString("Cancel this draw")));
        browser().get(page).then().body(allOf(containsString("filled already"), not(containsString("<form"))));

        lottery.replacingUntil("2030-01-01T18:00:00Z");
        browser()
                .get(draw)
                .then()
                .body(allOf(containsString("Nothing has to be done before"), not(containsString("<form"))));
        lottery.replacingUntil("2026-01-01T18:00:00Z");
        browser()
                .get(draw)
                .then()
                .body(containsString("Enter the randomness for these seats"))
                .body(containsString("Seven throws of a &lt;die&gt;"))
                .body(containsString("Draw who takes the seats"));
        String enter = "POST /draws/" + lottery.id + "/randomness";
        Neighbours.order(enter, 200, "{}");
        browser()
                .formParam("value", "1.2.3./")
                .post(draw + "/randomness")
                .then()
                .statusCode(303);
        assertThat(Neighbours.requestsWith(enter))
                .singleElement()
                .asString()
                .endsWith("{\"value\":\"rfc3797:1.2.3./\"}");

        lottery.replaced();
        browser().get(draw).then().body(allOf(containsString("Replacement 1: 1 seat"), containsString("Drawn.")));
    }

    @Test
    void showsAtEachFieldWhatHasToChange() {
        browser()
                .formParam("kind", "drand")
                .formParam("round", "soon")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#replace-outOfOffice\">Write who leaves: at least one pseudonym.</a>"))
                .body(containsString(
                        "id=\"replace-round-mistake\">✗ Write the round as a whole number, or nothing.</p>"))
                .body(containsString("value=\"soon\""));

        Neighbours.refuse(
                "POST /draws/" + lottery.id + "/replacements",
                422,
                "replacement-rejected",
                ",\"errors\":[{\"field\":\"outOfOffice\",\"detail\":\"" + Lottery.LEAVES + " is no member\"},"
                        + "{\"field\":\"randomness.knownAt\",\"detail\":\"has to be PT24H from now or later\"}]");
        choice("start")
                .formParam("sources", "Seven throws")
                .formParam("knownAt", "2026-05-02T20:00")
                .post(page)
                .then()
                .statusCode(422)
                .body(containsString("Nobody is replaced. Detail of replacement-rejected."))
                .body(containsString("outOfOffice-mistake\">✗ " + Lottery.LEAVES + " is no member.</p>"))
                .body(containsString(
                        "#replace-knownAt\">The time when they are known has to be PT24H from now or later.</a>"))
                .body(containsString(typed(Lottery.LEAVES)));
    }

    @Test
    void saysWhyNobodyTakesASeat() {
        lottery.notReplaced("Nobody <else> is from the north.");

        browser()
                .get(draw)
                .then()
                .body(containsString("The panel stays as it is.</h2>"))
                .body(containsString("Nobody &lt;else&gt; is from the north."))
                .body(containsString("href=\"" + page + "\""));
    }

    @Test
    void losesNothingWhenSortitionIsAway() {
        Neighbours.refuse("POST /draws/" + lottery.id + "/replacements", 503, "unavailable", "");

        choice("start")
                .formParam("sources", "Seven throws")
                .formParam("knownAt", "2030-05-02T20:00")
                .post(page)
                .then()
                .statusCode(503)
                .body(allOf(containsString("It is not known whether this started"), containsString("Seven throws")))
                .body(containsString(typed(Lottery.LEAVES)));
    }

    @Test
    void isForOrganisersAlone() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");

        facilitator.browser().get(draw).then().statusCode(200).body(not(containsString(page)));
        facilitator.browser().get(page).then().statusCode(403).body(containsString("This is for organisers"));
        facilitator.browser().formParam("step", "start").post(page).then().statusCode(403);
        assertThat(sent()).isEmpty();
    }

    /** The end of the field that holds it. */
    private static String typed(String text) {
        return ">" + text + "</textarea>";
    }

    private RequestSpecification choice(String step) {
        return naming(Lottery.LEAVES).formParam("kind", "rfc3797").formParam("step", step);
    }

    private RequestSpecification naming(String pseudonyms) {
        return browser().formParam("outOfOffice", pseudonyms);
    }

    private List<String> sent() {
        return Neighbours.requestsWith("POST /draws/" + lottery.id + "/replacements");
    }

    private RequestSpecification browser() {
        return organiser.browser();
    }
}
