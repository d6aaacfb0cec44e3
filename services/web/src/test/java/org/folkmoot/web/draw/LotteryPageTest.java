package org.folkmoot.web.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawEvent;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class LotteryPageTest {
    private Festival festival;
    private Lottery lottery;

    @BeforeEach
    void announceADraw() {
        festival = new Festival();
        festival.published();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        lottery = new Lottery(festival);
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void saysWhatIsDrawnAndWhatWasDone() {
        page().body(containsString("<h1 dir=\"auto\">The &lt;panel&gt; of all</h1>"))
                .body(containsString("110 people are drawn by lot from everybody in North Bank."))
                .body(containsString("by <bdi>olu</bdi>"))
                .body(containsString("seats: 110"))
                .body(containsString("No invitations have been prepared yet."))
                .body(containsString("<b data-answer=\"accepted\">1,727</b>"));
    }

    @Test
    void isFoundFromTheFrontPageAndFromOnesOwn() {
        Draw draw = festival.announced("The <jury>");
        String link = "href=\"/lottery/" + draw.id() + "\" dir=\"auto\">The &lt;jury&gt;</a>";
        await().until(() -> given().get("/").asString().contains(link));
        Ana.livingIn(festival.south)
                .joined()
                .browser()
                .get("/now")
                .then()
                .body(containsString("href=\"/lottery/" + draw.id() + "/invitation\""));
        assertThat(Neighbours.requestsWith(draw.id().toString())).isEmpty();

        festival.publish(new DrawEvent.DrawCancelled(draw, "No", Instant.now()));
        await().until(() -> !given().get("/").asString().contains(draw.id().toString()));
    }

    /** Round 123 of quicknet: 1,692,803,367 + 3 x 122 seconds after 1970. */
    @Test
    void saysWhenTheInvitationsAreDrawn() {
        lottery.wave("");

        page().body(containsString("2023-08-23T15:15:33Z"))
                .body(containsString("27,073 people have a ticket. The lowest 20,000 are invited."))
                .body(containsString("Round 123 of the public beacon drand"));
    }

    @Test
    void showsEachCutOff() {
        lottery.invited();

        page().body(containsString("d6".repeat(32)))
                .body(containsString("<th scope=\"row\" dir=\"auto\">North Bank</th>"))
                .body(containsString("drand:123:99aa"))
                .body(containsString("/waves/1/outcome\" download=\"invitations.json\""));
    }

    @Test
    void countsDownToTheDraw() {
        lottery.frozenUntil("2030-01-01T18:00:00Z");

        page().body(containsString("data-draws-at=\"2030-01-01T18:00:00Z\""))
                .body(containsString("Tuesday 1 January 2030"))
                .body(containsString("18:00 UTC"))
                .body(containsString(Lottery.ROOT))
                .body(containsString("1,000 possible panels"));
    }

    /** 110 of 1,700 are 6.47 percent. */
    @Test
    void saysHowLikelyPeopleAreToBeDrawn() {
        lottery.frozenUntil("2030-01-01T18:00:00Z");

        page().body(containsString("<dt>Smallest chance</dt><dd><b>6.10%</b></dd>"))
                .body(containsString("<dt>Largest chance</dt><dd><b>7.00%</b></dd>"))
                .body(containsString("<dt>Each, without targets</dt><dd><b>6.47%</b></dd>"))
                .body(not(containsString("no chance")));
    }

    @Test
    void saysHowManyNoPanelCanHave() {
        lottery.replaced();

        page().body(containsString("<dt>Smallest chance</dt><dd><b>0.05%</b></dd>"))
                .body(containsString("1 person has no chance: no panel with them meets the targets."));
    }

    @Test
    void leadsToAllThatIsNeededToCheckTheDraw() {
        lottery.drawn();

        page().body(containsString("✓ The lot has fallen: 110 members."))
                .body(containsString("href=\"/draws/" + lottery.id + "/files/selection.json\""))
                .body(containsString("12.3 kB"))
                .body(containsString("f8".repeat(32)))
                .body(containsString("./folkmoot sortition verify DIRECTORY"))
                .body(not(containsString("data-lottery")));
    }

    @Test
    void followsTheFillingOfSeats() {
        lottery.replacing();
        page().body(containsString("Who can take their seats is being found.")).body(containsString("data-lottery"));

        lottery.replacingUntil("2030-01-01T18:00:00Z");
        await().untilAsserted(() -> page().body(containsString("The lot for one seat falls")));
        page().body(containsString("data-draws-at=\"2030-01-01T18:00:00Z\""))
                .body(containsString("<h3>Replacement 1: 1 seat</h3>"))
                .body(containsString("<b>Not drawn yet.</b>"))
                .body(containsString("1,589 people could take the seat"))
                .body(containsString("1,700 of those who said yes could be drawn."))
                .body(containsString("Round 4567 of the public beacon drand"))
                .body(containsString("Seven throws of a &lt;die&gt;"));
    }

    @Test
    void leadsToAllThatIsNeededToCheckAReplacement() {
        lottery.replaced();

        page().body(containsString("their seats were filled by lot, the last time"))
                .body(containsString("data-day=\"2026-11-21T18:00:03Z\""))
                .body(containsString("<code class=\"fingerprint\">" + Lottery.ROOT + "</code>"))
                .body(containsString("<code class=\"fingerprint\">" + Lottery.REPLACEMENT_ROOT + "</code>"))
                .body(containsString("<code>" + Lottery.LEAVES + "</code>"))
                .body(containsString("href=\"/draws/" + lottery.id + "/replacements/1/files/selection.json\" download"))
                .body(containsString("<code>DIRECTORY/replacement-1/published</code>"))
                .body(containsString("<code>DIRECTORY/published</code>"));
    }

    @Test
    void saysWhyNobodyTakesASeat() {
        lottery.notReplaced("Nobody <else> is from the north.");

        page().body(containsString("✗ Nobody was found for the seats of members who leave."))
                .body(containsString("Nobody &lt;else&gt; is from the north."))
                .body(containsString("✓ The lot has fallen: 110 members."))
                .body(containsString("Round 4567 of the public beacon drand"))
                .body(not(containsString("Seven throws")));
    }

    @Test
    void saysWhatIsInsideADetailOfTheLog() {
        lottery.always(
                "log",
                "[{\"at\":\"2026-11-01T09:00:00Z\",\"by\":\"olu\",\"what\":\"froze the pool\",\"details\":"
                        + "{\"plan\":{\"objective\":\"LEXIMIN\",\"randomness\":{\"kind\":\"rfc3797\","
                        + "\"knownAt\":\"2026-11-22T17:33:19.305293884Z\",\"sources\":[\"Six <numbers>\",\"An index\"]}}}}]");

        page().body(containsString("<li dir=\"auto\">objective: LEXIMIN</li>"))
                .body(containsString("<li dir=\"auto\">known at: 2026-11-22 17:33:19 UTC</li>"))
                .body(containsString("<li dir=\"auto\">sources: Six &lt;numbers&gt;, An index</li>"));
    }

    @Test
    void saysWhyThereWillBeNoPanel() {
        lottery.is("cancelled", ",\"cancelledAt\":\"2026-11-05T09:00:00Z\",\"reason\":\"The <law> changed\"");

        page().body(allOf(containsString("There will be no panel."), containsString("The &lt;law&gt; changed")))
                .body(not(containsString("/invitation")));
    }

    @Test
    void tellsAnOpenPageThatSomethingHappened() {
        lottery.frozenUntil("2030-01-01T18:00:00Z");
        String before = stamp();
        assertThat(page().extract().asString()).contains("data-stamp=\"" + before + "\"");

        lottery.drawn();

        await().until(() -> !stamp().equals(before));
        given().get(state()).then().body("answers.accepted", equalTo(1_727));
    }

    @Test
    void asksSortitionOnlyOnceHoweverManyLook() {
        for (int i = 0; i < 20; i++) {
            page();
        }

        assertThat(asked()).isLessThan(10);
    }

    @Test
    void keepsWhatItKnowsWhileSortitionIsAway() {
        page();
        Neighbours.always("GET /draws/" + lottery.id, 503, "{}");

        int before = asked();
        await().until(() -> {
            page();
            return asked() > before;
        });

        page().body(containsString("The &lt;panel&gt; of all"));
    }

    @Test
    void knowsNoOtherDraw() {
        UUID unknown = UUID.randomUUID();
        Neighbours.refuse("GET /draws/" + unknown, 404, "unknown-draw", "");

        given().accept("text/html").get("/lottery/" + unknown).then().statusCode(404);
        given().accept("text/html").get("/lottery/no-id").then().statusCode(404);
        Neighbours.refuse("GET /draws/" + unknown, 503, "unavailable", "");
        given().accept("text/html")
                .get("/lottery/" + unknown)
                .then()
                .statusCode(503)
                .body(containsString("Wait a few seconds and try again."));
    }

    private int asked() {
        return Neighbours.requestsWith("GET /draws/" + lottery.id + " ").size();
    }

    private ValidatableResponse page() {
        return given().accept("text/html")
                .get("/lottery/" + lottery.id)
                .then()
                .statusCode(200)
                .body(not(containsString("{")));
    }

    private String state() {
        return "/lottery/" + lottery.id + "/state";
    }

    private String stamp() {
        return given().get(state()).then().statusCode(200).extract().path("stamp");
    }
}
