package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

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
import org.folkmoot.web.round.RoundsOfBreakout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Running a round from the stage in a real browser, while rooms fill and call. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class RoundIT {
    private static final int NARROW = 320;
    private static final int DESK = 1280;

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private SmallRooms rooms;
    private RoundsOfBreakout breakout;
    private Room twelfth;
    private String rounds;
    private Phone facilitator;
    private Page page;

    @BeforeEach
    void signIn() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        rooms = new SmallRooms(festival);
        breakout = new RoundsOfBreakout(rooms);
        twelfth = rooms.room(12);
        rounds = "/stage/" + festival.assembly.id() + "/rounds";
        facilitator = Chromium.phone(root).hurried();
        facilitator.signIn("facilitator");
        page = facilitator.page();
    }

    @AfterEach
    void leave() {
        facilitator.close();
        festival.close();
    }

    @Test
    void preparesLooksFirstAndOpens() {
        breakout.none();
        page.navigate(rounds);
        facilitator.check("round-new", NARROW);
        breakout.are("prepared");
        Neighbours.order("POST /rounds", 201, breakout.json("prepared"));
        page.getByLabel("What do the rooms talk about?").fill("What should change here?");
        facilitator.press("Save the round");
        Neighbours.order(
                "POST /rounds/" + rooms.id + "/preview",
                200,
                "{\"people\":1203,\"seated\":1200,\"rooms\":200,\"unplaced\":{\"no-common-language\":3},"
                        + "\"undersizedRooms\":1,\"awayFromArea\":7,\"repeatPairs\":12,\"leastRepeatPairs\":10,"
                        + "\"withoutFacilitator\":170,\"leastWithoutFacilitator\":160,\"variety\":0.834,"
                        + "\"mostVariety\":0.9,\"milliseconds\":1234.5}");
        facilitator.press("Look first");
        assertThat(page.getByText("1,200 of 1,203 people in 200 rooms.")).isVisible();
        facilitator.check("round-preview", NARROW);
        facilitator.check("round-preview", DESK);

        Neighbours.order("POST /rounds/" + rooms.id + "/open", 200, breakout.json("open"));
        breakout.are("open");
        breakout.withRoomsThatNeedSomebody(twelfth, festival.north);
        facilitator.press("Open the rooms of round 1");
        assertThat(page.locator("a.large")).hasText("Close the rooms…");
    }

    @Test
    void followsTheRoomsWithoutDisturbingWhatIsTyped() {
        breakout.are("open");
        breakout.withRoomsThatNeedSomebody(twelfth, festival.north);
        page.navigate(rounds);
        assertThat(page.locator(".connection")).hasText("Live");
        facilitator.check("round-open", NARROW);
        facilitator.check("round-open", DESK);
        page.getByLabel("Say something to all rooms").fill("Five minutes");

        breakout.call(3);
        Neighbours.always("GET /rounds/" + rooms.id + "/rooms", 200, "[]");
        assertThat(page.locator("[data-announce]")).hasText("3 rooms wait for help.");
        assertThat(page.getByText("There are no rooms yet.")).isVisible();
        assertThat(page.getByLabel("Say something to all rooms")).hasValue("Five minutes");

        Neighbours.always("GET /rounds", 503, "{}");
        assertThat(page.locator(".connection")).containsText("Not live since");
        assertThat(page.getByLabel("Say something to all rooms")).hasValue("Five minutes");

        breakout.are("closed");
        assertThat(page.getByText("Everybody is back in the assembly.")).isVisible();
        facilitator.check("round-closed", NARROW);
    }

    @Test
    void looksIntoARoomThatCalls() {
        breakout.are("open");
        rooms.open(Instant.now().plusSeconds(600));
        rooms.opened(twelfth);
        Table table = new Table(rooms, twelfth)
                .with(",\"helpCalledAt\":\"2026-05-01T18:12:00Z\"")
                .laid();
        page.navigate(rounds + "/" + rooms.id + "/rooms/" + twelfth.id());
        assertThat(page.getByText("Waits for help since")).isVisible();
        facilitator.check("round-look-in", NARROW);
        facilitator.check("round-look-in", DESK);

        table.with("").laid();
        Neighbours.order("PUT /rooms/" + twelfth.id() + "/help", 200, "{}");
        facilitator.press("Somebody has come");
        assertThat(page.getByText("Waits for help since")).hasCount(0);
        rooms.close();
    }

    @Test
    void readsReportsOnANarrowScreen() {
        Neighbours.always(
                "GET /conduct/" + festival.assembly.id(),
                200,
                "{\"responsible\":\"test-staff\",\"reports\":[{\"id\":\"a\",\"number\":12,\"name\":\"Ben\","
                        + "\"reason\":\"He shouts.\",\"reportedAt\":\"2026-05-01T18:12:00Z\",\"seatId\":\"s\"}],"
                        + "\"removals\":[{\"id\":\"b\",\"scope\":\"assembly\",\"seatId\":\"t\",\"reason\":\"Spam\","
                        + "\"by\":\"olu\",\"removedAt\":\"2026-05-01T18:02:00Z\"}]}");
        page.navigate("/stage/" + festival.assembly.id() + "/conduct");

        facilitator.check("conduct", NARROW);
        facilitator.check("conduct", DESK);
    }
}
