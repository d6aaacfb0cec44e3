package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.SmallRooms;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.breakout.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Being in a small room with a real browser, while things change and fail. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class RoomIT {
    private static final int NARROW = 320;

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private SmallRooms rooms;
    private Room twelfth;
    private Table table;
    private Phone ana;
    private Page page;

    /** She is on the page of the assembly when the rooms open, and goes to hers. */
    @BeforeEach
    void goToTheRoom() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ana = Chromium.phone(root).hurried().of("Ana", festival.north);
        page = ana.page();
        assertThat(page.getByText("No questions yet.")).isVisible();
        Instant closesAt = inSeconds(600);
        rooms = new SmallRooms(festival);
        twelfth = rooms.room(12);
        table = new Table(rooms, twelfth).until(closesAt).laid();
        rooms.opened(twelfth);
        rooms.seat(ana.id(), twelfth);
        rooms.open(closesAt);
        assertThat(page.getByText("You are in room 12").first()).isVisible();
        page.getByText("Go to your room").click();
        assertThat(page.locator("h1")).hasText("What should change here?");
        assertThat(page.locator(".connection")).hasText("Live");
    }

    @AfterEach
    void leave() {
        rooms.close();
        ana.close();
        festival.close();
    }

    @Test
    void followsTheGoRound() {
        ana.check("room-before", NARROW);
        table.speaks(table.ben, 1, inSeconds(80).toString(), table.me, table.third)
                .changed();
        assertThat(turn()).containsText("Ben & Co is speaking, 1:");
        assertThat(page.locator(".next")).hasText("You are next.");
        assertThat(announced()).containsText("Ben & Co is speaking. You are next.");
        ana.check("room-next", NARROW);

        table.speaks(table.me, 2, inSeconds(90).toString(), table.third).changed();
        assertThat(turn()).containsText("You speak now, 1:");
        assertThat(page).hasTitle("You speak now · Folkmoot");
        ana.check("room-speaking", NARROW);

        table.speaks(table.third, 3, inSeconds(90).toString());
        Neighbours.order("POST /rooms/" + twelfth.id() + "/go-round", 200, table.json());
        ana.press("Done");
        assertThat(turn()).containsText("Person 3 is speaking");
        assertThat(turn()).isFocused();
        assertThat(Neighbours.requestsWith("POST /rooms/" + twelfth.id() + "/go-round"))
                .singleElement()
                .asString()
                .endsWith("{\"action\":\"done\",\"turn\":2}");

        page.navigate("/now?assembly=" + festival.assembly.id());
        assertThat(page.getByText("You are in room 12").first()).isVisible();
        ana.check("now-in-a-room", NARROW);
    }

    /** When the time of a turn is up nobody does anything, and yet it is somebody else's. */
    @Test
    void looksAgainWhenATurnIsOver() {
        page.clock().install();
        table.speaks(table.ben, 1, inSeconds(15).toString(), table.me).changed();
        assertThat(turn()).containsText("Ben & Co is speaking");

        table.speaks(table.me, 2, inSeconds(90).toString()).laid();
        page.clock().fastForward(16_000);

        assertThat(turn()).containsText("You speak now");
    }

    @Test
    void leavesAloneWhatIsBeingTyped() {
        Locator line = page.getByLabel("The answer of your room");
        line.fill("More trees");

        table.speaks(table.ben, 1, inSeconds(80).toString(), table.me)
                .with(",\"helpCalledAt\":\"2026-05-01T18:10:00Z\"")
                .changed();
        assertThat(turn()).containsText("Ben & Co is speaking");
        assertThat(page.getByText("Help was called")).isVisible();
        assertThat(line).hasValue("More trees");

        ana.lose("/now/room/outcome");
        ana.press("Send for our room");
        assertThat(page.getByText("Not done yet.")).isFocused();
        assertThat(line).hasValue("More trees");

        ana.letThrough("/now/room/outcome");
        table.with(",\"outcome\":{\"revision\":1,\"line\":\"More trees\"}");
        Neighbours.order("PUT /rooms/" + twelfth.id() + "/outcome", 200, table.json());
        ana.press("Send for our room");
        assertThat(page.getByText("✓ Sent: More trees")).isVisible();
        assertThat(page.getByText("Not done yet.")).hasCount(0);
        ana.check("room-outcome", NARROW);
    }

    @Test
    void keepsTheRoomInViewWhileItCannotBeRead() {
        Locator line = page.getByLabel("The answer of your room");
        line.fill("More trees");
        Neighbours.always("GET /rooms/" + twelfth.id(), 503, "{}");
        rooms.changed(SmallRooms.next(twelfth));
        assertThat(page.getByText("Your room cannot be shown at the moment.")).isVisible();
        assertThat(line).hasValue("More trees");
        ana.check("room-away", NARROW);

        table.laid();
        assertThat(page.getByText("Your room cannot be shown at the moment.")).hasCount(0);
        assertThat(line).hasValue("More trees");
    }

    @Test
    void keepsWhatWasTypedWhenTheSignInHasRunOut() {
        Locator line = page.getByLabel("The answer of your room");
        line.fill("More trees");
        ana.isSignedOut();

        ana.press("Send for our room");

        assertThat(page.getByText("Your sign-in has run out.")).isFocused();
        assertThat(line).hasValue("More trees");
    }

    @Test
    void hearsTheStageAndGoesBackWhenTheRoundIsOver() {
        rooms.change(inSeconds(50), "Come to an end.");
        assertThat(page.getByText("Come to an end.").first()).isVisible();
        assertThat(page.getByText("The room closes in a moment.")).isVisible();
        ana.check("room-closing", NARROW);

        rooms.close();
        assertThat(page.getByText("The round is over").first()).isVisible();
        ana.check("room-over", NARROW);
        page.locator("a.large").click();
        assertThat(page.getByText("No questions yet.")).isVisible();
        assertThat(page.getByText("You are in room").first()).isHidden();
    }

    @Test
    void saysWhereToWhenRoomsAreJoined() {
        Room ninth = rooms.room(9);
        rooms.opened(ninth);
        page.getByLabel("The answer of your room").fill("More trees");
        new Table(rooms, ninth).named("Ana").laid();
        rooms.merged(SmallRooms.next(twelfth), ninth);

        assertThat(page.locator(".where")).hasText("You are in room 9");
        assertThat(page.locator("[data-part=notice]"))
                .hasText("Your room was joined with room 9. You are in room 9 now.");
        assertThat(page.getByLabel("Your first name")).hasValue("Ana");
        assertThat(page.getByLabel("The answer of your room")).hasValue("More trees");
    }

    /** A phone stops a page that nobody looks at; its seat may have been given up meanwhile. */
    @Test
    void takesItsSeatAgainAfterASleep() {
        page.clock().install();
        ana.lose("/now/room/talk");
        rooms.unseat(ana.id());
        page.clock().fastForward(150_000);

        String here = "PUT /rounds/" + rooms.id + "/seat";
        page.waitForCondition(() -> Neighbours.requestsWith(here).size() >= 2);
        rooms.seat(ana.id(), twelfth);
        ana.letThrough("/now/room/talk");

        assertThat(page.locator(".where")).hasText("You are in room 12");
        assertThat(ana.button("Take a seat")).hasCount(0);
    }

    @Test
    void goesOnSayingThatItIsThere() {
        String here = "PUT /rounds/" + rooms.id + "/seat";
        page.clock().install();

        page.clock().fastForward(12_000);

        await().until(() -> Neighbours.requestsWith(here).size() >= 2);

        assertThat(Neighbours.requestsWith(here)).allMatch(line -> line.endsWith("{}"));
    }

    private Locator turn() {
        return page.locator("#turn");
    }

    private Locator announced() {
        return page.locator("[data-announce]");
    }

    private static Instant inSeconds(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }
}
