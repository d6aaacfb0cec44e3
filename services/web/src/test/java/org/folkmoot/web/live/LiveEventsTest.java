package org.folkmoot.web.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class LiveEventsTest {
    private static final long[] NONE = {0, 0};
    private static final int[] NO_PARTIES = {0, 0, 100};

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private ContestDefinition contest;

    @BeforeEach
    void openAContest() {
        festival = new Festival();
        festival.started();
        contest = festival.oneChoice("30%", "40%");
        festival.opened(contest);
        festival.tally(contest, festival.region, new long[] {10, 20}, new long[] {13, 14}, new int[] {1, 2, 100});
        festival.tally(contest, festival.north, new long[] {10, 0}, NONE, NO_PARTIES);
        festival.tally(contest, festival.south, new long[] {0, 20}, new long[] {13, 14}, NO_PARTIES);
        await().until(() -> given().get("/live/" + contest.id()).asString().contains("34 of 57"));
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void startsWithEverythingAndGoesOnWithWhatChanges() {
        try (EventReader reader = EventReader.open(address())) {
            assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
            assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
            assertThat(reader.header("X-Accel-Buffering")).isEqualTo("no");

            JsonNode snapshot = reader.next("snapshot").data();
            assertThat(snapshot.at("/results/headline").asText()).isEqualTo("40% leads: 34 of 57 answers (60%).");
            assertThat(snapshot.at("/contest/phase").asText()).isEqualTo("OPEN");
            assertThat(areas(snapshot)).containsExactly("North Bank", "South Bank");

            festival.tally(contest, festival.north, new long[] {11, 0}, NONE, NO_PARTIES);
            JsonNode delta = reader.next("delta").data();
            assertThat(areas(delta)).containsExactly("North Bank");
            assertThat(delta.at("/areas/0/figures/answers").asLong()).isEqualTo(11);
            assertThat(delta.has("results")).isFalse();
            assertThat(delta.has("contest")).isFalse();
        }
    }

    @Test
    void resumesWithOnlyWhatChangedSince() {
        String known;
        try (EventReader reader = EventReader.open(address())) {
            known = reader.next("snapshot").id();
        }
        festival.tally(contest, festival.south, new long[] {0, 21}, NONE, NO_PARTIES);
        festival.tally(contest, festival.region, new long[] {10, 21}, new long[] {13, 14}, NO_PARTIES);
        await().until(() -> given().get("/live/" + contest.id()).asString().contains("35 of 58"));

        try (EventReader reader = EventReader.resume(address(), known)) {
            EventReader.Event first = reader.next(event -> !event.id().isEmpty());
            assertThat(first.name()).isEqualTo("delta");
            assertThat(areas(first.data())).containsExactly("South Bank");
            assertThat(first.data().at("/results/answers").asLong()).isEqualTo(58);
        }
    }

    @Test
    void letsAPageGoOnFromWhereItWasMade() {
        String since = given().get("/live/" + contest.id())
                .htmlPath()
                .getString("**.find { it.@'data-since' != '' }.@'data-since'");
        try (EventReader reader = EventReader.open(address() + "?since=" + since)) {
            festival.tally(contest, festival.south, new long[] {0, 22}, NONE, NO_PARTIES);

            assertThat(reader.next(event -> !event.id().isEmpty()).name()).isEqualTo("delta");
        }
    }

    @Test
    void startsAfreshForAPositionThatItCannotHaveGivenOut() {
        for (String strange : List.of("999999999.0.0.0.0.0-999-9-9-9~open", "nonsense", "1-2-3-4-5")) {
            try (EventReader reader = EventReader.resume(address(), strange)) {
                assertThat(reader.next(event -> !event.id().isEmpty()).name()).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void tellsAtMostFourTimesASecond() {
        try (EventReader reader = EventReader.open(address())) {
            reader.next("snapshot");
            List<Long> times = new ArrayList<>();
            for (int votes = 1; votes <= 300; votes++) {
                festival.tally(contest, festival.north, new long[] {100 + votes, 0}, NONE, NO_PARTIES);
            }
            EventReader.Event event;
            do {
                event = reader.next("delta");
                times.add(event.at());
            } while (event.data().at("/areas/0/figures/answers").asLong() < 400);

            // A timer may fire a little early after it fired late; over the whole it cannot gain.
            long whole = times.getLast() - times.getFirst();
            assertThat(times.size() - 2)
                    .isLessThanOrEqualTo((int) (whole / Duration.ofMillis(250).toNanos()));
        }
    }

    @Test
    void showsTheCountsOfAHiddenContestOnlyAfterTheClose() {
        ContestDefinition hidden =
                festival.contest(new BallotForm.OneChoice(), Visibility.TURNOUT_UNTIL_CLOSE, "30%", "40%");
        festival.opened(hidden);
        festival.tally(hidden, festival.region, new long[] {10, 20}, NONE, NO_PARTIES);
        String page = "/live/" + hidden.id();
        await().until(() -> given().get(page).asString().contains("30 answers so far"));

        assertThat(given().get(page).asString()).doesNotContain(">20<").doesNotContain("67%");
        try (EventReader reader = EventReader.open(root + page.substring(1) + "/events")) {
            JsonNode before = reader.next("snapshot").data();
            assertThat(before.at("/results/answers").asLong()).isEqualTo(30);
            assertThat(before.at("/results/options")).isEmpty();
            assertThat(before.get("areas"))
                    .allMatch(area -> area.at("/figures/leaderVotes").asLong() == 0);
            assertThat(before.at("/results/reach").asText()).isEqualTo("100%");

            festival.closed(hidden, Instant.now().plusMillis(700));
            JsonNode closing = reader.next("snapshot").data();
            assertThat(closing.at("/contest/phase").asText()).isEqualTo("CLOSING");
            assertThat(closing.at("/results/options")).isEmpty();

            JsonNode after = reader.next(
                            event -> event.data().at("/contest/phase").asText().equals("COUNTING"))
                    .data();
            assertThat(after.at("/results/options/1/total").asLong()).isEqualTo(20);
        }
    }

    @Test
    void tellsParticipantsOfAQuestionAsItOpens() {
        try (EventReader reader = EventReader.open(root + "now/events?assembly=" + festival.assembly.id())) {
            assertThat(reader.next("snapshot").data().at("/contests/0/id").asText())
                    .isEqualTo(contest.id().toString());

            ContestDefinition next = festival.oneChoice("Yes & no", "<No>");
            festival.opened(next);
            JsonNode told = reader.next(
                            event -> event.data().toString().contains(next.id().toString()))
                    .data();
            JsonNode opened = StreamSupport.stream(told.get("contests").spliterator(), false)
                    .filter(each -> each.get("id").asText().equals(next.id().toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(opened.get("html").asText())
                    .contains("Yes &amp; no")
                    .contains("&lt;No&gt;")
                    .contains("/now/contests/" + next.id() + "/ballot");
        }
    }

    /** Whoever still looks at one that ended long ago has to learn that it did. */
    @Test
    void namesEveryQuestionThatWasAsked() {
        ContestDefinition second = festival.oneChoice("Left", "Right");
        ContestDefinition third = festival.oneChoice("Yes", "No");
        List.of(second, third).forEach(festival::opened);
        festival.closed(second, Instant.now().minusSeconds(60));
        festival.closed(contest, Instant.now().minusSeconds(30));
        festival.closed(third, Instant.now().minusSeconds(10));
        List.of(contest, second, third)
                .forEach(each -> await().until(() ->
                        given().get("/live/" + each.id()).asString().contains("data-phase=\"CLOSED\"")));

        try (EventReader reader = EventReader.open(root + "now/events?assembly=" + festival.assembly.id())) {
            JsonNode told = reader.next("snapshot").data().get("contests");
            assertThat(told.findValuesAsText("id"))
                    .contains(
                            contest.id().toString(),
                            second.id().toString(),
                            third.id().toString());
            assertThat(told.findValuesAsText("phase")).hasSize(3).containsOnly("CLOSED");
            assertThat(told).anyMatch(each -> each.has("results"));
            assertThat(told).allMatch(each -> !each.has("html"));
        }
    }

    @Test
    void sendsNoFigureThatIsWithheld() {
        ContestDefinition small = festival.oneChoice("30%", "40%");
        festival.opened(small);
        festival.tally(small, festival.region, new long[] {5_003, 4_321}, NONE, NO_PARTIES);
        festival.withheld(small, festival.north, 0, 3);
        festival.withheld(small, festival.south, 5_003, 4_318);
        String page = "live/" + small.id();
        await().until(() -> given().get("/" + page).asString().contains("5,003 of 9,324"));

        try (EventReader reader = EventReader.open(root + page + "/events")) {
            JsonNode snapshot = reader.next("snapshot").data();
            assertThat(snapshot.get("areas"))
                    .hasSize(2)
                    .allMatch(area -> area.get("withheld").asBoolean() && !area.has("figures"));
            assertThat(snapshot.toString()).doesNotContain("4318").doesNotContain("9321");
        }
        try (EventReader reader = EventReader.open(root + page + "/events?area=" + festival.south)) {
            assertThat(reader.next("snapshot").data().toString())
                    .contains("\"withheld\":true")
                    .doesNotContain("4318")
                    .doesNotContain("4,318")
                    .doesNotContain("9,321");
        }
        assertThat(given().get("/" + page).asString())
                .contains("not shown</td>")
                .contains("fewer than 10 people answered there")
                .doesNotContain("4,318")
                .doesNotContain("9,321");
        assertThat(given().get("/" + page + "?area=" + festival.north).asString())
                .contains("The numbers of this area are not shown")
                .doesNotContain("data-facts");
    }

    @Test
    void showsAnAreaWhenEnoughHaveAnswered() {
        ContestDefinition small = festival.oneChoice("30%", "40%");
        festival.opened(small);
        festival.tally(small, festival.region, new long[] {50, 53}, NONE, NO_PARTIES);
        festival.withheld(small, festival.north, 0, 3);
        festival.withheld(small, festival.south, 50, 50);
        await().until(() -> given().get("/live/" + small.id()).asString().contains("53 of 103"));

        try (EventReader reader = EventReader.open(root + "live/" + small.id() + "/events")) {
            reader.next("snapshot");
            festival.tally(small, festival.south, new long[] {50, 50}, NONE, NO_PARTIES);
            festival.tally(small, festival.north, new long[] {20, 33}, NONE, NO_PARTIES);
            JsonNode shown = reader.next(event -> event.name().equals("snapshot")
                            && event.data().at("/areas/0/figures/answers").asLong() == 53)
                    .data();

            assertThat(shown.get("areas"))
                    .noneMatch(area -> area.get("withheld").asBoolean());
        }
    }

    @Test
    void beatsSoThatSilenceMeansLoss() {
        try (EventReader reader = EventReader.open(address())) {
            JsonNode beat = reader.next("beat").data();

            assertThat(Duration.between(
                            Instant.parse(beat.get("asOf").asText()),
                            Instant.parse(beat.get("now").asText())))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void looksCloserAtOneArea() {
        try (EventReader reader = EventReader.open(address() + "?area=" + festival.south)) {
            assertThat(reader.next("snapshot").data().at("/results/answers").asLong())
                    .isEqualTo(47);
        }
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        String nowhere = UUID.randomUUID().toString();
        given().get("/live/" + nowhere + "/events").then().statusCode(is(404));
        given().get("/live/not-an-id/events").then().statusCode(is(404));
        given().get("/live/" + contest.id() + "/events?area=Elsewhere").then().statusCode(is(404));
        given().get("/live/" + nowhere).then().statusCode(is(404));
    }

    private String address() {
        return root + "live/" + contest.id() + "/events";
    }

    private static List<String> areas(JsonNode message) {
        return StreamSupport.stream(message.get("areas").spliterator(), false)
                .map(area -> area.get("name").asText())
                .toList();
    }
}
