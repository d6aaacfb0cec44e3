package org.folkmoot.rehearsal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.local.secret.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Four people are put into one room, take turns, one drops and comes back, the room closes: as they see it. */
@ExtendWith(ComposedSystem.class)
class SmallRoomIT {
    private static final String QUESTION = "What does the river need?";
    private static final String ANSWER = "A path on both banks";
    /** Silence is noticed after half a minute. */
    private static final double UNTIL_MISSED = 90_000;
    /** Phones go back one after the other, within half a minute. */
    private static final double UNTIL_BACK = 90_000;

    private final Map<String, Visitor> people = new LinkedHashMap<>();
    private Chromium chromium;
    private RiverTown town;
    private Visitor stage;

    @BeforeEach
    void gather(ComposedSystem.Running system) throws InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
        town = new RiverTown(system);
        var address = system.stack().address().toString();
        stage = chromium.visitor("stage-of-rooms", address);
        RiverTown.PEOPLE.forEach(name -> people.put(name, chromium.visitor(name, address)));
    }

    @AfterEach
    void leave() {
        chromium.close();
        town.close();
    }

    @Test
    void fourPeopleTalkAndComeBack(ComposedSystem.Running system) {
        theAssemblyIsAnnounced();
        people.forEach((name, visitor) -> visitor.enter(name, town.linkOf(name)));
        theStageOpensARoundOfRooms(system.stack().secret(Secret.FACILITATOR_PASSWORD));
        everybodyGoesToTheSameRoom();
        everybodySpeaksAlthoughOneDropsAndReturns();
        oneOfThemSendsWhatTheRoomSays();
        theStageReadsItAndClosesTheRooms();
        everybodyIsBack();
    }

    private void theAssemblyIsAnnounced() {
        await().atMost(60, SECONDS).until(() -> {
            stage.open("/");
            return stage.heading(RiverTown.ASSEMBLY).isVisible();
        });
    }

    private void theStageOpensARoundOfRooms(String password) {
        stage.signInToTheStage(password);
        stage.follow(RiverTown.ASSEMBLY);
        stage.follow("Breakout rooms");
        stage.fill("What do the rooms talk about?", QUESTION);
        stage.fill("Minutes in all", "60");
        stage.fill("Seconds for each turn", "300");
        stage.checkPage("stage-new-round");
        stage.press("Save the round");
        stage.press("Look first");
        assertThat(stage.page().locator("main")).containsText("If it opened now:");
        stage.checkPage("stage-round-preview");
        stage.press("Open the rooms of round 1");
        assertThat(stage.page().locator("main")).containsText("The rooms close at");
    }

    /** The room comes to them: nobody reloads a page. */
    private void everybodyGoesToTheSameRoom() {
        people.forEach((name, visitor) -> {
            assertThat(visitor.page().getByText("You are in room 1").first()).isVisible();
            if (name.equals("Ada")) {
                visitor.checkPage("now-in-a-room");
            }
            visitor.follow("Go to your room");
            assertThat(visitor.page().locator(".where")).hasText("You are in room 1");
            assertThat(visitor.page().locator("h1")).hasText(QUESTION);
            visitor.fill("Your first name", name);
            visitor.press("Save");
        });
        people.values()
                .forEach(visitor -> assertThat(visitor.page().locator(".people"))
                        .containsText(Pattern.compile("Ada.*", Pattern.DOTALL)));
        people.values().forEach(visitor -> sees(visitor, "In this room: 4 of 4", UNTIL_BACK));
        people.get("Ada").checkPage("room-before");
    }

    private void everybodySpeaksAlthoughOneDropsAndReturns() {
        Set<String> spoken = new HashSet<>();
        people.get("Ada").press("Begin the go-round");
        spoken.add(speaks());
        var second = speaker();
        var dropping = people.keySet().stream()
                .filter(name -> !spoken.contains(name) && !name.equals(second))
                .findFirst()
                .orElseThrow();
        people.get(second).checkPage("room-speaking");
        people.get(dropping).closePage();
        sees(people.get(second), "In this room: 3 of 4", UNTIL_MISSED);
        people.get(second).checkPage("room-one-away");
        spoken.add(speaks());

        people.get(dropping).newPage();
        people.get(dropping).open("/now");
        people.get(dropping).follow("Go to your room");
        assertThat(people.get(dropping).page().locator(".where")).hasText("You are in room 1");
        assertThat(people.get(dropping).page().locator(".people")).containsText(dropping + " (you)");
        sees(people.get(second), "In this room: 4 of 4", UNTIL_BACK);
        while (spoken.size() < people.size()) {
            spoken.add(speaks());
        }
    }

    /** Whoever has the turn says that they have finished; tells who it was. */
    private String speaks() {
        var name = speaker();
        people.get(name).press("Done");
        assertThat(turn(people.get(name))).not().containsText("You speak now");
        return name;
    }

    private String speaker() {
        return await().atMost(60, SECONDS)
                .pollInSameThread()
                .until(
                        () -> people.entrySet().stream()
                                .filter(person -> !person.getValue().page().isClosed()
                                        && turn(person.getValue()).count() == 1
                                        && turn(person.getValue()).textContent().contains("You speak now"))
                                .map(Map.Entry::getKey)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void oneOfThemSendsWhatTheRoomSays() {
        people.get("Bo").fill("The answer of your room", ANSWER);
        people.get("Bo").press("Send for our room");
        people.values().forEach(visitor -> sees(visitor, "✓ Sent: " + ANSWER, UNTIL_BACK));
        people.get("Bo").checkPage("room-answered");
    }

    private void theStageReadsItAndClosesTheRooms() {
        sees(stage, "1 of 1", UNTIL_BACK);
        stage.checkPage("stage-round-open");
        stage.follow("Close the rooms…");
        stage.checkPage("stage-round-confirm");
        stage.press("Close at once");
        sees(stage, "Everybody is back in the assembly.", UNTIL_BACK);
        stage.checkPage("stage-round-closed");
        stage.follow("Read the answers");
        assertThat(stage.page().locator("main")).containsText(ANSWER);
        stage.checkPage("stage-answers");
    }

    private void everybodyIsBack() {
        people.values().forEach(visitor -> {
            assertThat(visitor.page())
                    .hasURL(
                            Pattern.compile(".*/now\\?assembly=.*"),
                            new PageAssertions.HasURLOptions().setTimeout(UNTIL_BACK));
            assertThat(visitor.page().getByText("You are in room").first()).isHidden();
        });
        people.get("Dora").checkPage("now-after-the-room");
    }

    private static Locator turn(Visitor visitor) {
        return visitor.page().locator("#turn");
    }

    private static void sees(Visitor visitor, String text, double millis) {
        assertThat(visitor.page().locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(millis));
    }
}
