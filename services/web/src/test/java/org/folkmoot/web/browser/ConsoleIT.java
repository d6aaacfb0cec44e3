package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running an assembly in a real browser, while things change and fail. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class ConsoleIT {
    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private ContestDefinition contest;
    private String console;
    private Phone facilitator;
    private Page page;

    @BeforeEach
    void prepareAQuestion() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.prepared(contest);
        console = "/stage/" + festival.assembly.id() + "?contest=" + contest.id();
        Facilitator known = Facilitator.signedInAs("facilitator");
        await().until(() -> known.browser().get(console).asString().contains("Open question 1"));
        facilitator = Chromium.phone(root).hurried();
        page = facilitator.page();
        facilitator.signIn("facilitator");
    }

    @AfterEach
    void leave() {
        facilitator.close();
        festival.close();
    }

    @Test
    void throwsNoReasonAwayWhenTheQuestionChanges() {
        openTheQuestion();
        page.navigate(console + "&confirm=void");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isFocused();
        Locator reason = page.getByLabel("Why?");
        reason.fill("The wrong month");

        festival.closed(contest, Instant.now().minusSeconds(60));

        assertThat(page.getByText("This question has changed meanwhile.")).isVisible();
        assertThat(reason).hasValue("The wrong month");

        reason.fill("");
        reason.blur();
        assertThat(page.locator(".centre .phase").first()).hasText("Closed");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
    }

    @Test
    void readsAFailedPageAgainWithoutSendingAgain() {
        String open = "POST /contests/" + contest.id() + "/open";
        Neighbours.refuse(open, 503, "unavailable", "");
        page.navigate(console);
        facilitator.press("Open question 1");
        assertThat(page.getByText("Did not open. Nothing changed. Try again.")).isVisible();

        page.reload();

        assertThat(page).hasURL(root.substring(0, root.length() - 1) + console);
        assertThat(facilitator.button("Open question 1")).isVisible();
        assertThat(Neighbours.requestsWith(open)).hasSize(1);
    }

    @Test
    void saysHowManyHaveReportedWhileItAsks() {
        openTheQuestion();
        festival.tally(contest, festival.region, new long[] {1, 2}, new long[] {0, 0}, new int[] {19, 25, 9});
        Facilitator known = Facilitator.signedInAs("facilitator");
        await().until(() -> known.browser().get(console).asString().contains("<b data-reported>19</b>"));
        page.navigate(console + "&confirm=close");
        assertThat(page.getByText("Close now? 19 of 25 parties have reported.")).isVisible();

        festival.tally(contest, festival.region, new long[] {1, 2}, new long[] {9, 0}, new int[] {20, 25, 9});

        assertThat(page.getByText("Close now? 20 of 25 parties have reported.")).isVisible();
    }

    private void openTheQuestion() {
        festival.opened(contest);
        Facilitator known = Facilitator.signedInAs("facilitator");
        await().until(() -> known.browser().get(console).asString().contains("Close question 1…"));
    }
}
