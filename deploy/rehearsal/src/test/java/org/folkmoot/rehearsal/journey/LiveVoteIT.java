package org.folkmoot.rehearsal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.rehearsal.client.Tally.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One question from the stage to everybody's screens and back, as people see it in their browsers. */
@ExtendWith(ComposedSystem.class)
class LiveVoteIT {
    private static final String QUESTION = "How much of the harbour shall be a park?";

    private Chromium chromium;
    private HarbourTown town;
    private Visitor ana;
    private Visitor ben;
    private Visitor stage;
    private Visitor anybody;

    @BeforeEach
    void gather(ComposedSystem.Running system) throws InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
        town = new HarbourTown(system);
        var address = system.stack().address().toString();
        ana = chromium.visitor("ana", address);
        ben = chromium.visitor("ben", address);
        stage = chromium.visitor("stage", address);
        anybody = chromium.visitor("anybody", address);
    }

    @AfterEach
    void leave() {
        chromium.close();
        town.close();
    }

    @Test
    void aVoteAndARoomMoveTheBarsOnTheStage(ComposedSystem.Running system) throws InterruptedException {
        theAssemblyIsAnnounced();
        benHostsAParty();
        anaComesIn();
        theStageOpensAQuestion(system.stack().secret(Secret.FACILITATOR_PASSWORD));
        anaVotesAndChangesHerMind();
        theStageSeesTheBarMove();
        benSendsWhatTheRoomCounted();
        var contest = everybodySeesTheSum();
        theStageClosesTheQuestion();
        anaSeesThatItIsOver();
        theTallyIsWhatPeopleDid(contest);
        theOtherPagesAreAccessible();
    }

    private void theAssemblyIsAnnounced() {
        await().atMost(60, SECONDS).until(() -> {
            anybody.open("/");
            return anybody.heading(HarbourTown.ASSEMBLY).isVisible();
        });
    }

    private void benHostsAParty() {
        ben.enter("Ben", town.linkOf("ben"));
        ben.open("/party");
        ben.fill("What do people call the place?", "The Crown, back room");
        ben.press("Register this party");
        ben.fill("How many people are in the room, you included?", "30");
        ben.press("Save the number");
        assertThat(ben.page().locator("main")).containsText("30 people in the room");
        ben.checkPage("party");
    }

    private void anaComesIn() {
        ana.open(town.linkOf("ana"));
        ana.checkPage("join");
        ana.open("/");
        ana.enter("Ana", town.linkOf("ana"));
        ana.checkPage("now-waiting");
    }

    private void theStageOpensAQuestion(String password) {
        stage.signInToTheStage(password);
        stage.checkPage("stage-assemblies");
        stage.follow(HarbourTown.ASSEMBLY);
        stage.follow("Write the first question");
        stage.fill("The question", QUESTION);
        stage.fill("The answers, one on each line", "30%\n40%");
        stage.checkPage("stage-new-question");
        stage.press("Save the question");
        assertThat(stage.heading(QUESTION)).isVisible();
        stage.checkPage("stage-prepared");
        stage.press("Open question 1");
        assertThat(stage.page().getByText("Open since")).isVisible();
    }

    /** The question comes to her: she does not reload the page. */
    private void anaVotesAndChangesHerMind() {
        assertThat(ana.heading(QUESTION)).isVisible();
        ana.checkPage("now-question");
        ana.press("30%");
        assertThat(ana.page().locator("[data-panel]")).containsText("✓ Counted: 30%.");
        ana.press("40%");
        assertThat(ana.page().locator("[data-panel]")).containsText("✓ Counted: 40%.");
        ana.page().getByText("Your receipt").click();
        assertThat(ana.page().locator(".receipt code")).hasText(Pattern.compile("([0-9a-f]{4}[ -]?){8}"));
        ana.checkPage("now-counted");
    }

    private void theStageSeesTheBarMove() {
        assertThat(answer(stage, "40%").locator("[data-total]")).hasText("1");
        assertThat(answer(stage, "40%").locator("[data-percent]")).hasText("100%");
        assertThat(answer(stage, "30%").locator("[data-total]")).hasText("0");
    }

    private void benSendsWhatTheRoomCounted() {
        ben.open("/party");
        ben.follow("Count the answers");
        ben.fill("30%", "8");
        ben.fill("40%", "20");
        ben.checkPage("party-count");
        ben.press("Check the numbers");
        assertThat(ben.heading("Check the numbers")).isVisible();
        ben.checkPage("party-check");
        ben.press("Send these numbers");
        assertThat(ben.page().locator("main")).containsText("✓ Counted: 28 of 30 people.");
        ben.checkPage("party-counted");
    }

    private ContestId everybodySeesTheSum() {
        assertThat(answer(stage, "40%").locator("[data-total]")).hasText("21");
        assertThat(answer(stage, "30%").locator("[data-total]")).hasText("8");
        stage.checkPage("stage-open");
        stage.follow("What everybody sees");
        var address = stage.page().url();
        stage.page().goBack();
        anybody.open(address);
        assertThat(anybody.page().locator("[data-facts] [data-individual]")).hasText("1");
        assertThat(anybody.page().locator("[data-facts] [data-group]")).hasText("28");
        assertThat(answer(anybody, "40%").locator("[data-total]")).hasText("21");
        anybody.checkPage("live");
        return ContestId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private void theStageClosesTheQuestion() {
        stage.follow("Close question 1");
        stage.checkPage("stage-confirm-close");
        stage.press("Close question 1 now");
        assertThat(stage.page().locator(".centre")).containsText("Closed at");
        // The page is made anew when the question is counted, some seconds after its close.
        assertThat(stage.page().locator("[data-live]"))
                .hasAttribute("data-counted", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        stage.checkPage("stage-closed");
    }

    private void anaSeesThatItIsOver() {
        assertThat(ana.page().locator("[data-panel]")).containsText("You answered 40%.");
        ana.checkPage("now-closed");
    }

    private void theTallyIsWhatPeopleDid(ContestId contest) throws InterruptedException {
        await().atMost(30, SECONDS).until(() -> town.tally(contest).closed());
        var whole = town.tally(contest).of(HarbourTown.TOWN).orElseThrow();
        Assertions.assertThat(whole.individual().ballots()).isEqualTo(1);
        Assertions.assertThat(whole.group().ballots()).isEqualTo(28);
        Assertions.assertThat(votes(whole.individual())).containsExactlyInAnyOrder(1L);
        Assertions.assertThat(votes(whole.group())).containsExactlyInAnyOrder(8L, 20L);
        Assertions.assertThat(whole.partiesReported()).isEqualTo(1);
        Assertions.assertThat(whole.checkedIn()).isEqualTo(2);
    }

    private void theOtherPagesAreAccessible() {
        anybody.open("/");
        anybody.checkPage("home");
        anybody.open("/sign-up");
        anybody.checkPage("sign-up");
        anybody.open("/no-such-page");
        anybody.checkPage("not-found");
    }

    private static List<Long> votes(Column column) {
        return column.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry<OptionId, Long>::getValue)
                .toList();
    }

    private static Locator answer(Visitor visitor, String label) {
        var name = visitor.page()
                .locator(
                        ".bar-label [dir=auto]",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")));
        return visitor.page().locator("li[data-option]", new Page.LocatorOptions().setHas(name));
    }
}
