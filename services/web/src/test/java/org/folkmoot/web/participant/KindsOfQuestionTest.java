package org.folkmoot.web.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.Publication;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class KindsOfQuestionTest {
    private static final ContestRules BLANK = new ContestRules(true, false, null, null, null, null, null, null);
    private static final ContestRules SHUFFLED = new ContestRules(false, true, null, null, null, null, null, null);

    private Festival festival;
    private Ana ana;

    @BeforeEach
    void comeIn() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ana = Ana.livingIn(festival.north).joined();
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void ranks() {
        ContestDefinition contest =
                open(new BallotForm.Ranking(3, true), ContestRules.PLAIN, "Trees", "Benches", "Lamps");
        ana.browser()
                .get("/now")
                .then()
                .body(containsString("Rank as many as you like, the best first. Options may share a place."))
                .body(containsString("<select id=\"rank-1\" name=\"rank-1\""))
                .body(not(containsString("selected")));

        send(contest, Map.of("rank-3", "1", "rank-1", "2", "rank-2", "2"))
                .then()
                .statusCode(303);
        assertThat(sent(contest)).contains("\"selection\":{\"ranking\":[[\"3\"],[\"1\",\"2\"]]}");
        ana.browser()
                .get("/now")
                .then()
                .body(containsString("✓ Counted: 1. Lamps · 2. Trees = Benches."))
                .body(containsString("<option value=\"2\" selected>2</option>"));

        refuse(contest, "shared-rank");
        send(contest, Map.of("rank-3", "1", "rank-1", "1"))
                .then()
                .statusCode(422)
                .body(containsString("✗ Not counted. Two options have the same place."))
                .body(containsString("Your answer 1. Lamps · 2. Trees = Benches still counts."));
    }

    @Test
    void namesAnAmount() {
        ContestDefinition contest = open(new BallotForm.Amount(0, 100, 5, "%"), BLANK);
        ana.browser()
                .get("/now")
                .then()
                .body(containsString("Choose an amount from 0% to 100%, in steps of 5."))
                .body(containsString("value=\"\" aria-describedby"));

        send(contest, Map.of("amount", "30")).then().statusCode(303);
        assertThat(sent(contest)).contains("\"selection\":{\"amount\":30}");
        ana.browser().get("/now").then().body(containsString("✓ Counted: 30%."));

        send(contest, Map.of("amount", "12.5"))
                .then()
                .statusCode(422)
                .body(containsString("Write a whole number from 0 to 100%, in steps of 5."))
                .body(containsString("value=\"12.5\""));
        send(contest, Map.of("amount", ""))
                .then()
                .statusCode(422)
                .body(containsString("You have not written an amount."));
    }

    @Test
    void spreadsPoints() {
        ContestDefinition contest = open(new BallotForm.Points(10), ContestRules.PLAIN, "Trees", "Benches");

        send(contest, Map.of("points-1", "3", "points-2", "2")).then().statusCode(303);
        assertThat(sent(contest)).contains("\"points\":{").contains("\"1\":3").contains("\"2\":2");
        ana.browser().get("/now").then().body(containsString("✓ Counted: Trees 3 · Benches 2."));

        refuse(contest, "too-many-points");
        send(contest, Map.of("points-1", "9", "points-2", "2"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("You have given more than 10 points."), containsString("value=\"9\"")));
    }

    @Test
    void handsInABlankBallotWhereThatIsAllowed() {
        ContestDefinition contest = open(new BallotForm.OneChoice(), BLANK, "Yes", "No");
        ana.browser().get("/now").then().body(containsString("Hand in a blank ballot"));

        send(contest, Map.of("blank", "true")).then().statusCode(303);
        assertThat(sent(contest)).contains("\"selection\":{\"blank\":true}");
        ana.browser().get("/now").then().body(containsString("✓ Counted: a blank ballot."));

        ContestDefinition strict = open(new BallotForm.OneChoice(), ContestRules.PLAIN, "Yes", "No");
        ana.browser().get("/now").then().body(not(containsString("Hand in a blank ballot")));
        refuse(strict, "blank-not-allowed");
        send(strict, Map.of("blank", "true"))
                .then()
                .statusCode(422)
                .body(containsString("This question takes no blank ballots."));
    }

    @Test
    void showsEachVoterAnOrderOfTheirOwn() {
        String[] labels = {"Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple"};
        ContestDefinition contest = open(new BallotForm.OneChoice(), SHUFFLED, labels);
        List<String> first = order(ana, contest);

        assertThat(order(ana, contest)).isEqualTo(first).hasSize(8);
        List<List<String>> others = List.of(
                order(Ana.livingIn(festival.north).joined(), contest),
                order(Ana.livingIn(festival.north).joined(), contest),
                order(Ana.livingIn(festival.north).joined(), contest));
        assertThat(others).anyMatch(order -> !order.equals(first));
        assertThat(ana.browser()
                        .get("/now/contests/" + contest.id() + "/question")
                        .asString())
                .contains("id=\"ballot\"")
                .doesNotContain("<html");
    }

    @Test
    void saysUntilWhenItIsOpen() {
        ContestDefinition contest = festival.oneChoice("30%", "40%");
        Instant due = Instant.parse("2036-05-01T18:35:00Z");
        festival.openedUntil(contest, due);
        await().until(() -> page().contains("data-due=\"" + due + "\""));

        festival.extended(contest, due.plusSeconds(300));
        await().until(() -> page().contains("data-due=\"2036-05-01T18:40:00Z\""));
    }

    @Test
    void saysWhyItWasVoided() {
        ContestDefinition contest = open(new BallotForm.OneChoice(), ContestRules.PLAIN, "Yes", "No");
        Neighbours.refuse(
                "POST /contests/" + contest.id() + "/ballots",
                409,
                "contest-voided",
                ",\"reason\":\"The wrong month.\"");
        send(contest, Map.of("choice", "1"))
                .then()
                .statusCode(409)
                .body(containsString("✗ Not counted. This question was voided: The wrong month."));

        festival.voided(contest, "The wrong month.");
        await().until(() -> page().contains("This question was voided at"));
        ana.browser()
                .get("/now")
                .then()
                .body(allOf(
                        containsString("Reason: The wrong month. No answer to it counts."),
                        not(containsString("id=\"ballot\""))));
    }

    @Test
    void showsWhatABindingQuestionDecidedAndHowToCheckIt() {
        ContestDefinition contest = festival.contest(
                new BallotForm.OneChoice(),
                new Electorate.Panel(PanelId.random(), 1000),
                ContestRules.PLAIN,
                "30%",
                "40%");
        festival.opened(contest);
        await().until(() -> page().contains("only its 1,000 members answer"));
        assertThat(page()).contains("data-results").doesNotContain("data-results hidden");
        OptionId forty = OptionId.of("2");
        TallyColumn votes = new TallyColumn(871, Map.of(OptionId.of("1"), 359L, forty, 512L));
        festival.closed(contest, Instant.now().minusSeconds(60));
        festival.counted(new ContestCounted(
                contest.id(),
                Instant.now().minusSeconds(60),
                votes,
                TallyColumn.NONE,
                List.of(new RuleOutcome(
                        "plurality",
                        List.of(forty),
                        List.of(new RuleOutcome.Score(forty, "512")),
                        List.of(),
                        List.of(),
                        List.of())),
                new Decision(new Threshold.OfMembers(501, 1000), true, forty, 512, 501, 1000),
                new Publication(871, "aa11", "c2ln")));
        await().until(() -> page().contains("The outcome"));

        String decision = "Carried: 40% with 512 of 1,000 members; 501 were needed.";
        ana.browser().get("/now").then().body(containsString(decision));
        given().get("/live/" + contest.id())
                .then()
                .body(containsString(decision))
                .body(containsString("Most votes"))
                .body(containsString("Check it yourself"))
                .body(containsString("href=\"/publications/" + contest.id() + "\""));
        given().get("/live/" + contest.id() + "?area=" + festival.north)
                .then()
                .body(containsString("<p class=\"headline\" data-headline>"))
                .body(containsString("Everywhere: " + decision));
    }

    @Test
    void looksForABallotOnThePublishedList() {
        ContestDefinition contest = open(new BallotForm.OneChoice(), ContestRules.PLAIN, "Yes", "No");
        String ballot = "3f2a9c01-0000-4000-8000-000000000001";
        String proof = "/publications/" + contest.id() + "/proofs/" + ballot;
        Neighbours.order("GET " + proof, 200, "{}");
        String page = "/live/" + contest.id() + "/ballot?reference=";

        given().accept("text/html")
                .get(page + "3F2A 9c01 0000 4000 8000 0000 0000 0001")
                .then()
                .statusCode(200)
                .body(allOf(containsString("✓ This ballot is on the published list."), containsString(proof)));
        given().accept("text/html")
                .get(page + ballot)
                .then()
                .statusCode(404)
                .body(containsString("✗ Not on the list."));
        given().accept("text/html")
                .get(page + "<b>")
                .then()
                .statusCode(404)
                .body(allOf(containsString("✗ Not on the list."), containsString("&lt;b&gt;")));
        Neighbours.refuse("GET " + proof, 503, "unavailable", "");
        given().accept("text/html").get(page + ballot).then().statusCode(503).body(containsString("Nobody could look"));
    }

    private ContestDefinition open(BallotForm form, ContestRules rules, String... labels) {
        ContestDefinition contest = festival.contest(form, new Electorate.CheckedIn(), rules, labels);
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        await().until(() -> page().contains(contest.id().toString()));
        return contest;
    }

    private String page() {
        return ana.browser().get("/now").asString();
    }

    private Response send(ContestDefinition contest, Map<String, String> fields) {
        RequestSpecification request = ana.browser().formParam("sequence", "1").formParams(fields);
        return request.post("/now/contests/" + contest.id() + "/ballot");
    }

    private static void refuse(ContestDefinition contest, String code) {
        Neighbours.refuse("POST /contests/" + contest.id() + "/ballots", 422, code, "");
    }

    private static String sent(ContestDefinition contest) {
        return Neighbours.requestsWith("POST /contests/" + contest.id() + "/ballots")
                .getFirst();
    }

    private static List<String> order(Ana voter, ContestDefinition contest) {
        String page = voter.browser().get("/now?contest=" + contest.id()).asString();
        return contest.options().stream()
                .map(option -> option.label())
                .sorted(java.util.Comparator.comparingInt(label -> page.indexOf(">" + label)))
                .toList();
    }
}
