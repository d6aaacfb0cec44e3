package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A convener's numbers in a real browser, over a network that fails. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class SheetIT {
    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private ContestDefinition contest;
    private Phone ben;

    @BeforeEach
    void countThePeople() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ben = Chromium.phone(root).of("Ben", festival.north);
        ben.page().navigate("/party");
        ben.see("#place").fill("The Crown");
        ben.press("Register this party");
        ben.see("#headcount").fill("42");
        ben.press("Save the number");
        assertThat(ben.see(".number")).hasText("42");
        contest = festival.oneChoice("30%", "40%");
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        ben.page().navigate("/party/contests/" + contest.id());
        ben.see("#count-1").fill("12");
        ben.see("#count-2").fill("26");
    }

    @AfterEach
    void leave() {
        ben.close();
        festival.close();
    }

    @Test
    void keepsTheSheetWhenNoPageComesBack() {
        ben.onTheWay(
                "/check",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{}")));
        ben.press("Check the numbers");
        assertThat(ben.see("main")).containsText("That did not get through.");
        assertThat(ben.see("#count-2")).hasValue("26");

        ben.letThrough("/check");
        ben.press("Try again");
        assertThat(ben.see("h1")).hasText("Check the numbers");
    }

    @Test
    void sendsNothingByItselfThatWasNotToBeSent() {
        ben.press("Check the numbers");
        assertThat(ben.see("h1")).hasText("Check the numbers");
        ben.lose("/check");
        ben.press("Change 40%");
        assertThat(ben.see("main")).containsText("Nothing is sent.");

        ben.letThrough("/check");
        ben.isBackOnline();
        ben.press("Try again");

        assertThat(ben.see("#count-2")).hasValue("26");
        assertThat(sent()).isEmpty();
    }

    @Test
    void sendsByItselfWhatWasToBeSent() {
        ben.press("Check the numbers");
        ben.lose("/send");
        ben.press("Send these numbers");
        assertThat(ben.see("main")).containsText("Not sent yet. Ready to send.");

        ben.letThrough("/send");
        ben.isBackOnline();

        assertThat(ben.see("main")).containsText("✓ Counted: 38 of 40 people.");
    }

    /** The first numbers arrived, though nobody heard of it; what is changed then is a correction of them. */
    @Test
    void sendsChangedNumbersAsNumbersOfTheirOwn() {
        ben.press("Check the numbers");
        ben.onTheWay("/send", route -> {
            route.fetch();
            route.abort();
        });
        ben.press("Send these numbers");
        assertThat(ben.see("main")).containsText("Not sent yet. Ready to send.");
        ben.letThrough("/send");

        ben.press("Change 40%");
        ben.see("#count-2").fill("27");
        ben.see("#reason").fill("A late hand");
        ben.press("Check the numbers");
        ben.press("Send these numbers");

        assertThat(ben.see("main")).containsText("✓ Counted: 39 of 40 people.");
        assertThat(sent()).hasSize(2).doesNotHaveDuplicates();
        assertThat(sent().getLast()).contains("\"revision\":2").contains("\"reason\":\"A late hand\"");
        assertThat(sent().stream().map(line -> line.split(" ", -1)[4])).doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatWasTypedOverAReload() {
        ben.press("Check the numbers");
        assertThat(ben.see("h1")).hasText("Check the numbers");

        ben.page().navigate("/party/contests/" + contest.id());

        assertThat(ben.see("#count-2")).hasValue("26");
        assertThat(ben.see("[data-sum]")).hasText("38");
    }

    private List<String> sent() {
        return Neighbours.requestsWith("PUT /contests/" + contest.id() + "/parties/");
    }
}
