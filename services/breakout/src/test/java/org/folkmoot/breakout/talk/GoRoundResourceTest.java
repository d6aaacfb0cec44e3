package org.folkmoot.breakout.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.RoomOfPeople.Person;
import org.folkmoot.breakout.room.RoomWatch;
import org.folkmoot.contracts.breakout.RoomEvent.RoomChanged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class GoRoundResourceTest {
    private static final String MINUTE_AND_HALF = "{\"turn\":\"PT1M30S\"}";

    @Inject
    @All
    List<RoomWatch> watches;

    @Test
    void givesEachTheSameTimeInTurn() {
        RoomOfPeople room = new RoomOfPeople(3, MINUTE_AND_HALF);

        ValidatableResponse begun = begin(room, 1).statusCode(200);

        begun.body("goRound.state", equalTo("speaking"))
                .body("goRound.turn", equalTo(1))
                .body("goRound.speaker", equalTo(seat(room, 0)))
                .body("goRound.next", contains(seat(room, 1), seat(room, 2)))
                .body("revision", equalTo(2));
        Instant since = Instant.parse(begun.extract().path("goRound.since"));
        assertThat(Instant.parse(begun.extract().path("goRound.until"))).isEqualTo(since.plusSeconds(90));
        act(room, 0, "done", 1).statusCode(200).body("goRound.speaker", equalTo(seat(room, 1)));
        act(room, 1, "pass", 2).statusCode(200).body("goRound.speaker", equalTo(seat(room, 2)));
        act(room, 2, "done", 3)
                .statusCode(200)
                .body("goRound.speaker", equalTo(seat(room, 1)))
                .body("goRound.totals.turns", equalTo(2))
                .body("goRound.totals.passes", equalTo(1));
    }

    @Test
    void goesOnWithoutWhoDropsOutAndAsksThemWhenTheyAreBack() {
        RoomOfPeople room = new RoomOfPeople(3, MINUTE_AND_HALF);
        begin(room, 0);

        room.drop(room.person(0), watches);

        view(room, 1)
                .body("people.present", contains(false, true, true))
                .body("goRound.speaker", equalTo(seat(room, 1)))
                .body("goRound.turn", equalTo(2));
        refused(act(room, 0, "done", 2), 403, "not-in-room");

        room.comeBack(room.person(0), watches);

        view(room, 1).body("goRound.next", contains(seat(room, 2), seat(room, 0)));
    }

    @Test
    void asksNobodyWhoIsAwayAsItBegins() {
        RoomOfPeople room = new RoomOfPeople(2);
        Person away = room.sitDown(2, false);

        begin(room, 1).statusCode(200).body("goRound.next", contains(seat(room, 1)));

        room.comeBack(away, watches);
        view(room, 0).body("goRound.next", contains(seat(room, 1), away.seat().toString()));
    }

    @Test
    void letsFacilitatorsSkipAndExtend() {
        RoomOfPeople room = new RoomOfPeople(2, MINUTE_AND_HALF);
        ValidatableResponse begun = begin(room, 1);
        Instant until = Instant.parse(begun.extract().path("goRound.until"));

        ValidatableResponse extended = extend(room, 0, 1, "PT30S").statusCode(200);

        assertThat(Instant.parse(extended.extract().path("goRound.until"))).isEqualTo(until.plusSeconds(30));
        act(room, 0, "skip", 1).statusCode(200).body("goRound.speaker", equalTo(seat(room, 1)));
        refused(act(room, 1, "skip", 2), 403, "not-facilitator");
        refused(extend(room, 1, 2, "PT30S"), 403, "not-facilitator");
        refused(extend(room, 0, 2, "PT2M"), 422, "too-much-extra").body("most", equalTo("PT1M"));
    }

    @Test
    void refusesWhatIsOutOfTurn() {
        RoomOfPeople room = new RoomOfPeople(3);

        refused(act(room, 0, "done", 1), 409, "not-yet-begun");
        begin(room, 0).statusCode(200);
        refused(act(room, 1, "done", 1), 403, "not-the-speaker");
        refused(act(room, 0, "done", 2), 422, "no-such-turn");
        act(room, 0, "done", 1).statusCode(200);
        refused(act(room, 0, "done", 1), 409, "turn-over").body("turn", equalTo(1));
        begin(room, 2).statusCode(200).body("goRound.turn", equalTo(2));
    }

    @Test
    void refusesWhatCannotBeRead() {
        RoomOfPeople room = new RoomOfPeople(1);

        for (String action : List.of("done", "pass", "skip")) {
            refused(take(room, room.person(0).asking(), Map.of("action", action)), 400, "malformed-request")
                    .body("errors.field", hasItem("turn"));
        }
        refused(
                        take(room, room.person(0).asking(), Map.of("action", "extend", "turn", 1, "extra", "-PT1S")),
                        400,
                        "malformed-request")
                .body("errors.field", hasItem("extra"));
        refused(take(room, room.person(0).asking(), Map.of("action", "shout")), 400, "malformed-request");
        refused(take(room, room.person(0).asking(), Map.of()), 400, "malformed-request");
    }

    @Test
    void refusesWhoDoesNotBelongThere() {
        RoomOfPeople room = new RoomOfPeople(1);
        RoomOfPeople other = room.beside(1);
        Map<String, Object> begin = Map.of("action", "begin");

        refused(take(room, other.person(0).asking(), begin), 403, "not-in-room");
        refused(take(room, RoomOfPeople.facilitator(), begin), 403, "not-allowed");
        refused(take(room, RoomOfPeople.json(), begin), 401, "token-missing");
        refused(
                room.person(0)
                        .asking()
                        .body(begin)
                        .post("/rooms/" + RoomId.random() + "/go-round")
                        .then(),
                404,
                "unknown-room");
    }

    @Test
    void refusesToBeginWhereNobodyWouldHaveATurn() {
        RoomOfPeople room = new RoomOfPeople(2);

        room.reschedule(Instant.now().plusSeconds(20), watches);

        refused(begin(room, 0), 409, "too-little-time").body("least", equalTo("PT30S"));
        room.close();
        refused(begin(room, 0), 409, "go-round-over");
    }

    @Test
    void shortensATurnWhenTheRoomClosesSooner() {
        RoomOfPeople room = new RoomOfPeople(2, MINUTE_AND_HALF);
        begin(room, 0);
        Instant sooner = Instant.now().plus(Duration.ofSeconds(40));

        room.reschedule(sooner, watches);

        String until = view(room, 0).extract().path("goRound.until");
        assertThat(Instant.parse(until)).isBetween(sooner.minusMillis(1), sooner.plusMillis(1));
    }

    @Test
    void tellsEverybodyOfEachChangeAndNobodyOfNone() {
        RoomOfPeople room = new RoomOfPeople(2);

        begin(room, 0);
        begin(room, 1);
        act(room, 0, "done", 1).body("revision", equalTo(3));

        String key = room.room.toString();
        await().until(() -> TopicReader.events(Topics.ROOMS, key).size() == 2);
        assertThat(TopicReader.events(Topics.ROOMS, key))
                .last()
                .isInstanceOfSatisfying(
                        RoomChanged.class,
                        changed -> assertThat(changed.room().revision()).isEqualTo(3));
    }

    @Test
    void ofManyWhoPressAtOnceOneEndsTheTurn() throws Exception {
        RoomOfPeople room = new RoomOfPeople(6);
        begin(room, 0);

        List<Integer> answers;
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = devices
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    _ -> () -> act(room, 0, "done", 1).extract().statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        view(room, 0).body("goRound.turn", equalTo(2));
    }

    @Test
    void leavesOnlySumsOnceItIsOver() {
        RoomOfPeople room = new RoomOfPeople(1);
        begin(room, 0);
        room.reschedule(Instant.now().plusSeconds(20), watches);

        act(room, 0, "done", 1)
                .body("goRound.state", equalTo("finished"))
                .body("goRound.speaker", nullValue())
                .body("goRound.next", empty())
                .body("goRound.totals.turns", equalTo(1));

        assertThat(room.count("select count(*) from go_round_move where room_id = ?", room.room.value()))
                .isZero();
        refused(act(room, 0, "done", 1), 409, "go-round-over");
        room.drop(room.person(0), watches);
        view(room, 0).body("goRound.totals.turns", equalTo(1));
    }

    private static ValidatableResponse begin(RoomOfPeople room, int by) {
        return take(room, room.person(by).asking(), Map.of("action", "begin"));
    }

    private static ValidatableResponse act(RoomOfPeople room, int by, String action, int turn) {
        return take(room, room.person(by).asking(), Map.of("action", action, "turn", turn));
    }

    private static ValidatableResponse extend(RoomOfPeople room, int by, int turn, String extra) {
        return take(room, room.person(by).asking(), Map.of("action", "extend", "turn", turn, "extra", extra));
    }

    private static ValidatableResponse take(RoomOfPeople room, RequestSpecification who, Map<String, Object> body) {
        return who.body(body).post(room.path("/go-round")).then();
    }

    private static ValidatableResponse view(RoomOfPeople room, int by) {
        return room.person(by).asking().get(room.path("")).then();
    }

    private static String seat(RoomOfPeople room, int place) {
        return room.seat(place).toString();
    }
}
