package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering in a real browser, over a network that fails. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class AnswersIT {
    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private ContestDefinition first;
    private Phone ana;

    @BeforeEach
    void openAQuestion() {
        festival = new Festival();
        festival.started();
        first = open(new BallotForm.OneChoice(), "30%", "40%");
        ana = Chromium.phone(root).of("Ana", festival.north);
        ana.look(first);
    }

    @AfterEach
    void leave() {
        ana.close();
        festival.close();
    }

    @Test
    void sendsAnAnswerWhileAnotherIsStillOnItsWay() {
        ContestDefinition second = open(new BallotForm.OneChoice(), "Yes", "No");
        List<Route> held = new ArrayList<>();
        ana.onTheWay(first.id() + "/ballot", held::add);
        ana.press("30%");
        assertThat(ana.panel()).containsText("Sending…");
        ana.look(second);
        ana.page().waitForCondition(() -> held.size() == 2);

        ana.press("No");
        assertThat(ana.panel()).containsText("✓ Counted: No.");

        held.getLast().resume();
        assertThat(ana.notice()).containsText("✓ Counted: 30%.");
        assertThat(ballots(first)).hasSize(1);
        assertThat(ballots(second)).hasSize(1);
    }

    @Test
    void triesAgainByItself() {
        Neighbours.refuse("POST /contests/" + first.id() + "/ballots", 503, "overloaded", "");
        ana.press("40%");

        assertThat(ana.panel()).containsText("Not sent yet.");
        assertThat(ana.panel()).containsText("✓ Counted: 40%.");
        assertThat(ballots(first)).hasSize(2).allMatch(line -> line.contains("\"sequence\":1"));
    }

    @Test
    void goesOnSendingAfterTheCloseAndMakesRoomForTheNextQuestion() {
        ana.lose(first.id() + "/ballot");
        ana.press("30%");
        assertThat(ana.panel()).containsText("Not sent yet.");
        festival.closed(first, Instant.now().minusSeconds(60));
        assertThat(ana.see("#ballot")).hasCount(0);
        assertThat(ana.panel()).containsText("Not sent yet.");

        open(new BallotForm.OneChoice(), "Yes", "No");
        assertThat(ana.button("Yes")).isVisible();
        assertThat(ana.notice()).containsText("Your answer to the question before is not sent yet.");

        Neighbours.refuse("POST /contests/" + first.id() + "/ballots", 409, "contest-closed", "");
        ana.letThrough(first.id() + "/ballot");
        ana.isBackOnline();
        assertThat(ana.notice()).containsText("✗ Not counted. This question closed at");
    }

    @Test
    void keepsTheMarkOnTheAnswerThatCounts() {
        ana.press("30%");
        assertThat(ana.see(".choice.chosen")).containsText("Your answer");
        Neighbours.refuse("POST /contests/" + first.id() + "/ballots", 409, "contest-not-open", "");

        ana.press("40%");

        assertThat(ana.panel()).containsText("✗ Not counted. This question is not open.");
        assertThat(ana.see(".choice.chosen")).hasText("A30%Your answer✓");
    }

    @Test
    void goesBackToTheOrderThatCounts() {
        ContestDefinition ranking = open(new BallotForm.Ranking(3, false), "Trees", "Benches", "Lamps");
        ana.look(ranking);
        ana.press("Add Lamps");
        ana.press("Add Trees");
        ana.press("Send this order");
        assertThat(ana.panel()).containsText("✓ Counted: 1. Lamps · 2. Trees.");
        Neighbours.refuse("POST /contests/" + ranking.id() + "/ballots", 409, "contest-not-open", "");

        ana.press("Take Lamps out");
        ana.press("Send this order");

        assertThat(ana.panel()).containsText("✗ Not counted.");
        assertThat(ana.see(".rank-row.ranked [data-label]")).hasText(new String[] {"Lamps", "Trees"});
    }

    @Test
    void findsOptionsInALongListWithoutLosingAny() {
        ContestDefinition approval = open(
                new BallotForm.Approval(3),
                "Trees",
                "Benches",
                "Lamps",
                "Bins",
                "Café",
                "Paths",
                "Pond",
                "Swings",
                "Stage",
                "Toilets",
                "Bridge",
                "Meadow");
        ana.look(approval);
        ana.see("label.choice:has-text('Lamps')").click();
        ana.see("#search").fill("cafe");
        assertThat(ana.see("label.choice:visible")).hasCount(1);
        assertThat(ana.see("p[data-status]")).hasText("1 found, 1 of 3 chosen");
        ana.see("#search").press("Enter");
        ana.see("label.choice:visible").click();

        ana.press("Send");

        assertThat(ana.panel()).containsText("✓ Counted: Lamps · Café.");
    }

    @Test
    void spreadsPointsAndNamesAnAmount() {
        ContestDefinition points = open(new BallotForm.Points(3), "Trees", "Benches");
        ana.look(points);
        ana.press("One point more for Benches");
        ana.press("One point more for Benches");
        assertThat(ana.see("p[data-status]")).hasText("1 of 3 left to spend");
        ana.press("Send these points");
        assertThat(ana.panel()).containsText("✓ Counted: Benches 2.");

        ContestDefinition amount = open(new BallotForm.Amount(0, 100, 5, "%"));
        ana.look(amount);
        ana.press("More");
        ana.press("More");
        ana.press("Send this amount");
        assertThat(ana.panel()).containsText("✓ Counted: 5%.");
    }

    private ContestDefinition open(BallotForm form, String... labels) {
        ContestDefinition contest = festival.contest(form, Visibility.LIVE, labels);
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        return contest;
    }

    private static List<String> ballots(ContestDefinition contest) {
        return Neighbours.requestsWith("POST /contests/" + contest.id() + "/ballots");
    }
}
