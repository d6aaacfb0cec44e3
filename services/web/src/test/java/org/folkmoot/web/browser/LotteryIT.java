package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.draw.Lottery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draw by lot in a real browser, from the announcement to the lot. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class LotteryIT {
    private static final int NARROW = 320;
    private static final int DESK = 1280;
    private static final String INVITED = "{\"status\":\"gathering\",\"answerBy\":\"2030-12-01T18:00:00Z\"";

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private Lottery lottery;
    private Phone ana;
    private Page page;

    @BeforeEach
    void announceADraw() {
        festival = new Festival();
        festival.published();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        lottery = new Lottery(festival);
        ana = Chromium.phone(root).hurried();
        page = ana.page();
    }

    @AfterEach
    void leave() {
        ana.close();
        festival.close();
    }

    @Test
    void countsDownAndShowsTheResultByItself() {
        Instant drawsAt = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        lottery.frozenUntil(drawsAt.toString());
        page.navigate("/lottery/" + lottery.id);
        assertThat(page.getByRole(AriaRole.TIMER)).containsText("0:0");
        assertThat(page.locator(".connection")).hasText("Live");
        ana.check("lottery-frozen", NARROW);

        lottery.drawn();

        assertThat(page.getByText("✓ The lot has fallen: 110 members.")).isVisible();
        ana.check("lottery-drawn", NARROW);
        ana.check("lottery-drawn", DESK);
    }

    @Test
    void saysYesAndFindsTheWholeForm() {
        lottery.invited();
        lottery.always("invitation", INVITED + "}");
        ana.of("Ana", festival.north);
        page.navigate("/lottery/" + lottery.id + "/invitation");
        ana.check("invitation", NARROW);
        ana.press("Yes, put me into the lottery");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You are invited");

        Neighbours.refuse(
                "PUT /draws/" + lottery.id + "/invitation/answer",
                422,
                "answer-rejected",
                ",\"errors\":[{\"field\":\"stated.gender\",\"detail\":\"cannot be this\"}]");
        page.getByLabel("female", new Page.GetByLabelOptions().setExact(true)).check();
        ana.press("Yes, put me into the lottery");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        ana.check("invitation-mistake", NARROW);

        Neighbours.order("PUT /draws/" + lottery.id + "/invitation/answer", 200, INVITED + "}");
        lottery.always("invitation", INVITED + ",\"answer\":\"ACCEPTED\",\"stated\":{\"gender\":\"female\"}}");
        ana.press("Yes, put me into the lottery");
        assertThat(page.getByText("✓ Recorded: you can be drawn.")).isVisible();
        ana.check("invitation-yes", NARROW);
    }

    @Test
    void saysNoWithoutFillingIn() {
        lottery.invited();
        lottery.always("invitation", INVITED + "}");
        ana.of("Ana", festival.north);
        page.navigate("/lottery/" + lottery.id + "/invitation");
        Neighbours.order("PUT /draws/" + lottery.id + "/invitation/answer", 200, INVITED + "}");
        lottery.always("invitation", INVITED + ",\"answer\":\"DECLINED\"}");

        ana.press("No, not this time");

        assertThat(page.getByText("✓ Recorded: you are not drawn.")).isVisible();
        Neighbours.refuse("GET /draws/" + lottery.id + "/invitation", 404, "not-invited", "");
        lottery.always(
                "ticket",
                "[{\"wave\":1,\"salt\":\"" + "a1".repeat(16) + "\",\"leaf\":\"" + "a1".repeat(32)
                        + "\",\"stratum\":\"\",\"ticket\":\"" + "ee".repeat(32) + "\",\"cutOff\":\"" + "d6".repeat(32)
                        + "\",\"invited\":false}]");
        page.navigate("/lottery/" + lottery.id + "/invitation");
        ana.check("invitation-none", NARROW);
    }

    @Test
    void showsTheirOwnRow() {
        String row = "{\"status\":\"frozen\",\"answerBy\":\"2026-12-01T18:00:00Z\",\"answer\":\"ACCEPTED\","
                + "\"member\":{\"pseudonym\":\"" + "ab".repeat(16) + "\",\"salt\":\"" + "cd".repeat(16)
                + "\",\"handle\":\"" + "de".repeat(32) + "\",\"handleSalt\":\"" + "ef".repeat(16)
                + "\",\"panels\":137";
        lottery.frozenUntil("2030-01-01T18:00:00Z");
        lottery.always("invitation", row + "}}");
        ana.of("Ana", festival.north);
        page.clock().install();
        page.navigate("/lottery/" + lottery.id + "/invitation");
        ana.check("invitation-frozen", NARROW);

        lottery.always("invitation", row.replace("frozen", "drawn") + ",\"drawn\":true}}");
        lottery.drawn();
        page.clock().fastForward(10_000);

        assertThat(page.getByText("The lot has fallen on you")).isVisible();
        ana.check("invitation-drawn", NARROW);
    }

    @Test
    void hasASeatFilled() {
        lottery.drawn();
        ana.signIn("organiser");
        page.navigate("/stage/" + festival.assembly.id() + "/draws/" + lottery.id);
        page.getByText("Replace members who leave").click();
        ana.press("Check who leaves");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        page.getByLabel("Who leaves?").fill(Lottery.LEAVES);
        page.getByText("Look a pseudonym up").click();
        ana.check("replacements", NARROW);
        ana.press("Check who leaves");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isFocused();
        ana.check("replacements-sure", NARROW);
        ana.press("Change something");
        assertThat(page.getByLabel("Who leaves?")).hasValue(Lottery.LEAVES);
        ana.press("Check who leaves");
        Neighbours.order("POST /draws/" + lottery.id + "/replacements", 202, "{}");
        lottery.replacing();
        ana.press("Replace this member");
        assertThat(page.getByText("✓ Started.")).isVisible();
        ana.check("draw-replacing", NARROW);

        lottery.replacingUntil(
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS).toString());
        page.clock().install();
        page.navigate("/lottery/" + lottery.id);
        assertThat(page.getByRole(AriaRole.TIMER)).containsText(":");
        ana.check("lottery-replacing", NARROW);
        lottery.replaced();
        page.clock().fastForward(10_000);
        assertThat(page.getByText("their seats were filled by lot")).isVisible();
        page.getByText("Files of this replacement: 2").click();
        ana.check("lottery-replaced", NARROW);
        ana.check("lottery-replaced", DESK);
    }

    @Test
    void losesNoFormToASignInThatHasRunOut() {
        ana.signIn("organiser");
        Neighbours.order("GET /draws", 200, "[]");
        page.navigate("/stage/" + festival.assembly.id() + "/draws");
        page.getByLabel("What is the panel called?").fill("The panel of all");
        page.getByLabel("How many seats?").fill("110");
        page.getByLabel("Whom does the panel have to be like?").fill("gender,female,50,60");
        ana.isSignedOut();
        ana.press("Announce the draw");
        assertThat(page.getByText("Not sent. Your sign-in has run out.")).isFocused();
        ana.check("draws-signed-out", NARROW);

        ana.signInElsewhere("organiser");
        Neighbours.order("POST /draws", 201, lottery.json("gathering", ""));
        ana.press("Announce the draw");

        assertThat(page.getByText("✓ The draw is announced.")).isVisible();
        assertThat(page.getByText("Not sent.")).hasCount(0);
    }

    @Test
    void hasAPanelDrawn() {
        ana.signIn("organiser");
        String draws = "/stage/" + festival.assembly.id() + "/draws";
        Neighbours.order("GET /draws", 200, "[" + lottery.json("gathering", "") + "]");
        page.navigate(draws);
        ana.check("draws", NARROW);
        page.setViewportSize(DESK, 800);
        Neighbours.order("GET /draws", 200, "[" + lottery.json("gathering", "") + "]");
        page.navigate(draws);
        ana.check("draws", DESK);

        page.navigate(draws + "/" + lottery.id);
        ana.check("draw-invite", NARROW);
        assertThat(page.getByLabel("The sources, one on each line")).isHidden();
        page.getByLabel("Public numbers, as RFC 3797 says").check();
        assertThat(page.getByLabel("The sources, one on each line")).isVisible();

        lottery.wave("");
        page.navigate(draws + "/" + lottery.id);
        ana.check("draw-randomness", NARROW);
        lottery.invited();
        page.navigate(draws + "/" + lottery.id);
        ana.check("draw-freeze", NARROW);
        ana.check("draw-freeze", DESK);
        page.navigate(draws + "/" + lottery.id + "?confirm=cancel");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isFocused();
        ana.check("draw-cancel", NARROW);
    }
}
