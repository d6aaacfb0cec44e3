package org.folkmoot.web.party;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class PartyPagesTest {
    private Festival festival;
    private ContestDefinition contest;
    private Ana host;

    @BeforeEach
    void registerAParty() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        host = Ana.livingIn(festival.north).joined();
        host.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .formParam("place", "The Crown")
                .post("/party")
                .then()
                .statusCode(303);
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void asksForAPlaceFirst() {
        Ana newcomer = Ana.livingIn(festival.south).joined();

        newcomer.browser().get("/party").then().body(containsString("What do people call the place?"));
    }

    @Test
    void showsTheCodeThatPeopleJoinWith() {
        host.browser()
                .get("/party")
                .then()
                .body(containsString("The Crown"))
                .body(containsString("K7QF3MPA"))
                .body(containsString("folkmoot.test/party/join/K7QF3MPA"))
                .body(containsString("class=\"qr\""));
    }

    @Test
    void countsThePeople() {
        festival.closed(contest, Instant.now().minusSeconds(60));
        await().until(() -> host.browser().get("/party").asString().contains("headcount"));

        declare("42").then().statusCode(303);
        host.browser().get("/party").then().body(containsString("<span class=\"number\">42</span> people"));

        Neighbours.refuse("PUT /parties/" + partyId() + "/headcount", 422, "headcount-out-of-range", "");
        declare("4200")
                .then()
                .statusCode(422)
                .body(containsString("That number of people cannot be taken."))
                .body(containsString("required value=\"4200\""));
        Neighbours.refuse("PUT /parties/" + partyId() + "/headcount", 409, "contest-open", "");
        declare("43").then().statusCode(409).body(containsString("A question is open."));
    }

    @Test
    void countsChecksAndSends() {
        declare("42");
        String sheet = host.browser()
                .get("/party/contests/" + contest.id())
                .then()
                .statusCode(200)
                .body(containsString("0</span> of 42 counted"))
                .extract()
                .asString();

        post("check", sheet, "12", "26")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("38 of 42 people answered, 4 did not."), containsString("Send these numbers")));
        assertThat(sent()).isEmpty();

        post("send", sheet, "12", "26").then().statusCode(303);
        assertThat(sent())
                .hasSize(1)
                .first()
                .asString()
                .contains(value(sheet, "key"))
                .contains("{\"revision\":1,\"answered\":38,\"counts\":{\"1\":12,\"2\":26}");
        assertThat(Neighbours.requestsWith(
                        "POST /contests/" + contest.id() + "/parties/" + partyId() + "/result/confirm"))
                .hasSize(1);
        host.browser()
                .get("/party/contests/" + contest.id())
                .then()
                .body(allOf(containsString("✓ Counted: 38 of 40 people."), containsString("Correct it")));
    }

    @Test
    void sendsTheSameAgainWhenNothingCameBack() {
        declare("42");
        String sheet = host.browser().get("/party/contests/" + contest.id()).asString();
        Neighbours.refuse("PUT " + result(), 503, "unavailable", "");
        Response unsent = post("send", sheet, "12", "26");
        unsent.then()
                .statusCode(503)
                .body(allOf(containsString("Not sent yet. Ready to send."), containsString("on paper too")));

        post("send", unsent.asString(), "12", "26").then().statusCode(303);
        assertThat(sent()).hasSize(2).allMatch(line -> line.contains(value(sheet, "key")));
    }

    @Test
    void saysWhichNumbersDoNotFit() {
        declare("42");
        String sheet = host.browser().get("/party/contests/" + contest.id()).asString();

        post("check", sheet, "15", "30")
                .then()
                .statusCode(422)
                .body(containsString("Answers add up to 45. You counted 42 people. Change one."))
                .body(containsString(
                        "name=\"count-2\" data-count inputmode=\"numeric\" pattern=\"[0-9]*\" value=\"30\""));
        Neighbours.refuse("PUT " + result(), 422, "counts-above-headcount", "");
        post("send", sheet, "12", "26")
                .then()
                .statusCode(422)
                .body(allOf(containsString("There are more answers than people."), containsString("value=\"26\"")));
    }

    @Test
    void correctsWithAReason() {
        declare("42");
        post("send", host.browser().get("/party/contests/" + contest.id()).asString(), "12", "26");
        String sheet = host.browser()
                .get("/party/contests/" + contest.id() + "?correct=yes")
                .then()
                .body(containsString("Why do you correct the numbers?"))
                .extract()
                .asString();
        assertThat(value(sheet, "revision")).isEqualTo("2");

        post("check", sheet, "12", "27").then().statusCode(422).body(containsString("Say why"));
        host.browser()
                .formParam("key", value(sheet, "key"))
                .formParam("revision", "2")
                .formParam("correction", "true")
                .formParam("reason", "A late hand")
                .formParam("count-1", "12")
                .formParam("count-2", "27")
                .post("/party/contests/" + contest.id() + "/send")
                .then()
                .statusCode(303);
        assertThat(sent().getLast()).contains("\"reason\":\"A late hand\"").contains("\"revision\":2");
    }

    @Test
    void refusesNumbersAfterTheClose() {
        declare("42");
        String sheet = host.browser().get("/party/contests/" + contest.id()).asString();
        Neighbours.refuse("PUT " + result(), 409, "contest-closed", "");

        post("send", sheet, "12", "26")
                .then()
                .statusCode(409)
                .body(containsString("✗ Not counted. This question has closed."));
    }

    /** Ana's room had 20 of 20, and in the last second somebody there voted by phone. */
    @Test
    void letsNumbersThatWereSetAsideBeLoweredUntilAllIsSettled() {
        declare("20");
        Instant closesAt = Instant.now().minusSeconds(1);
        festival.closed(contest, closesAt);

        await().untilAsserted(
                        () -> setAside("").body(containsString("for about a minute you can still take those away")));
        setAside("?correct=yes").body(allOf(containsString("no number may rise"), containsString("id=\"sheet\"")));

        festival.settled(contest, closesAt);
        await().untilAsserted(() -> setAside("?correct=yes").body(not(containsString("id=\"sheet\""))));
    }

    @Test
    void saysPlainlyWhereARoomIsNotCounted() {
        declare("42");
        ContestDefinition ranking = festival.contest(
                new BallotForm.Ranking(2, false), new Electorate.CheckedIn(), ContestRules.PLAIN, "Trees", "Benches");
        ContestDefinition certified = festival.contest(
                new BallotForm.OneChoice(),
                new Electorate.CheckedIn(),
                new ContestRules(false, false, PartyPolicy.CERTIFIED, null, null, null, null, null),
                "Trees",
                "Benches");
        festival.opened(ranking);
        festival.opened(certified);
        await().until(() -> given().get("/live/" + certified.id()).statusCode() == 200);

        host.browser()
                .get("/party/contests/" + ranking.id())
                .then()
                .body(allOf(containsString("Rooms send no numbers."), not(containsString("id=\"sheet\""))));
        host.browser()
                .get("/party/contests/" + certified.id())
                .then()
                .body(allOf(containsString("only rooms with a certified host"), not(containsString("id=\"sheet\""))));
    }

    @Test
    void showsWhatIsKnownOfTheParty() {
        Neighbours.order(
                "GET /parties/mine",
                200,
                "{\"id\":\"" + partyId() + "\",\"assemblyId\":\"" + festival.assembly.id()
                        + "\",\"place\":\"The Crown\",\"joinCode\":\"K7QF3MPA\",\"headcount\":400,"
                        + "\"headcountPending\":true,\"joined\":17,\"certified\":true}");

        host.browser()
                .get("/party")
                .then()
                .body(containsString("400</span> people in the room · <b>17</b> joined with the code."))
                .body(containsString("The number waits for an organiser."))
                .body(containsString("✓ This party has a certified host"));
    }

    @Test
    void countsAmounts() {
        ContestDefinition scale = festival.contest(
                new BallotForm.Amount(0, 1000, 10, "hours"), new Electorate.CheckedIn(), ContestRules.PLAIN);
        festival.opened(scale);
        await().until(() -> given().get("/live/" + scale.id()).statusCode() == 200);
        declare("42");
        String sheet = host.browser().get("/party/contests/" + scale.id()).asString();
        assertThat(sheet).contains("Write each amount that somebody named");

        host.browser()
                .formParam("key", value(sheet, "key"))
                .formParam("revision", "1")
                .formParam("correction", "false")
                .formParam("amount-1", "40")
                .formParam("number-1", "12")
                .formParam("amount-2", "45")
                .formParam("number-2", "3")
                .post("/party/contests/" + scale.id() + "/check")
                .then()
                .statusCode(422)
                .body(containsString("45 hours is not on the scale."))
                .body(containsString("name=\"count-40\""));
    }

    @ParameterizedTest
    @CsvSource({
        "contest-voided,This question was voided",
        "rooms-not-counted,This question takes no numbers from rooms.",
        "party-not-certified,This question counts only rooms with a certified host."
    })
    void saysWhyNumbersWereNotTaken(String code, String sentence) {
        declare("42");
        String sheet = host.browser().get("/party/contests/" + contest.id()).asString();
        Neighbours.refuse("PUT " + result(), 409, code, "");

        post("send", sheet, "12", "26").then().statusCode(409).body(containsString("✗ Not counted. " + sentence));
    }

    @Test
    void letsPeopleInTheRoomJoin() {
        Ana guest = Ana.livingIn(festival.north).joined();
        guest.browser().get("/party/join/GOOD").then().body(containsString("Join this party"));
        guest.browser().post("/party/join/GOOD").then().body(containsString("You have joined <bdi>The Crown</bdi>"));
        guest.browser()
                .post("/party/join/BAD")
                .then()
                .statusCode(404)
                .body(allOf(containsString("No party has this code."), not(containsString("You have joined"))));
    }

    @Test
    void keepsTheNameOfThePlaceThatCouldNotBeRegistered() {
        Ana newcomer = Ana.livingIn(festival.south).joined();
        Neighbours.refuse("POST /parties", 503, "unavailable", "");
        Neighbours.refuse("GET /parties/mine", 503, "unavailable", "");

        newcomer.browser()
                .formParam("assembly", festival.assembly.id().toString())
                .formParam("place", "The Anchor")
                .post("/party")
                .then()
                .statusCode(503)
                .body(containsString("value=\"The Anchor\""));
        newcomer.browser().get("/party").then().statusCode(503);
    }

    @Test
    void bringsWhoeverHadToComeInFirstBackToTheRoom() {
        Ana guest = Ana.livingIn(festival.north);
        guest.browser()
                .get("/party/join/K7QF3MPA")
                .then()
                .statusCode(401)
                .cookie("folkmoot-party-code", "K7QF3MPA")
                .body(containsString("brings you back to this room"));

        guest.browser()
                .cookie("folkmoot-party-code", "K7QF3MPA")
                .post("/join/" + guest.link())
                .then()
                .statusCode(303)
                .header("Location", containsString("/party/join/K7QF3MPA"))
                .cookie("folkmoot-party-code", "");
        guest.browser()
                .cookie("folkmoot-party-code", "//elsewhere")
                .post("/join/" + guest.link())
                .then()
                .header("Location", containsString("/now"));
    }

    @Test
    void needsTheLink() {
        given().accept("text/html")
                .get("/party")
                .then()
                .statusCode(401)
                .body(containsString("Open your personal link"));
        given().accept("text/html")
                .formParam("place", "x")
                .post("/party")
                .then()
                .statusCode(401);
    }

    @Test
    void doesNotTakeAnUnreachableVotingForHavingNoParty() {
        Neighbours.refuse("GET /parties/mine", 503, "unavailable", "");
        host.browser().get("/party").then().statusCode(503).body(not(containsString("Register this party")));
    }

    private Response declare(String headcount) {
        return host.browser()
                .formParam("party", partyId())
                .formParam("headcount", headcount)
                .post("/party/headcount");
    }

    private ValidatableResponse setAside(String query) {
        Neighbours.order(
                "GET " + result(),
                200,
                "{\"contestId\":\"" + contest.id() + "\",\"partyId\":\"" + partyId()
                        + "\",\"state\":\"suspended\",\"version\":3,\"revision\":1,\"headcount\":20,\"votedByPhone\":1,"
                        + "\"effectiveHeadcount\":19,\"answered\":20,\"counts\":{\"1\":12,\"2\":8}}");
        return host.browser().get("/party/contests/" + contest.id() + query).then();
    }

    private Response post(String step, String sheet, String thirty, String forty) {
        return host.browser()
                .formParam("key", value(sheet, "key"))
                .formParam("revision", value(sheet, "revision"))
                .formParam("correction", value(sheet, "correction"))
                .formParam("count-1", thirty)
                .formParam("count-2", forty)
                .post("/party/contests/" + contest.id() + "/" + step);
    }

    private List<String> sent() {
        return Neighbours.requestsWith("PUT " + result());
    }

    private String result() {
        return "/contests/" + contest.id() + "/parties/" + partyId() + "/result";
    }

    /** The stand-in makes it from the place. */
    private static String partyId() {
        return UUID.nameUUIDFromBytes("The Crown".getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }
}
