package org.folkmoot.web.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.SmallRooms;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.participant.Ana;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class OwnPlaceEventsTest {
    private static final Instant LATER = Instant.parse("2099-05-01T18:20:00Z");

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private SmallRooms rooms;
    private Room ninth;
    private Room twelfth;
    private Ana ana;
    private Ana ben;

    @BeforeEach
    void openARound() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ana = Ana.livingIn(festival.north).joined();
        ben = Ana.livingIn(festival.south).joined();
        rooms = new SmallRooms(festival);
        ninth = rooms.room(9);
        twelfth = rooms.room(12);
    }

    @AfterEach
    void endTheFestival() {
        rooms.close();
        festival.close();
    }

    /** In the order in which the topics may come. */
    private void openTheRound() {
        rooms.seat(ana.id(), twelfth);
        rooms.opened(twelfth);
        rooms.opened(ninth);
        rooms.open(LATER);
        rooms.seat(ben.id(), ninth);
    }

    @Test
    void tellsEachBrowserItsOwnRoomAndNoOther() {
        try (EventReader hers = open(ana);
                EventReader his = open(ben);
                EventReader nobodys = EventReader.open(address())) {
            assertThat(hers.next("place").data()).isEmpty();
            assertThat(his.next("place").data()).isEmpty();

            openTheRound();

            JsonNode her = seated(hers);
            assertThat(her.at("/room/number").asInt()).isEqualTo(12);
            assertThat(her.at("/room/revision").asInt()).isEqualTo(1);
            assertThat(her.at("/round/closesAt").asText()).isEqualTo("2099-05-01T18:20:00Z");
            assertThat(seated(his).at("/room/number").asInt()).isEqualTo(9);
            assertThat(her.toString())
                    .doesNotContain(ana.id().toString())
                    .doesNotContain(ben.id().toString())
                    .doesNotContain(ninth.id().toString());

            rooms.changed(SmallRooms.next(twelfth));
            assertThat(seated(hers).at("/room/revision").asInt()).isEqualTo(2);

            rooms.change(LATER.plusSeconds(60), "Five minutes more.");
            JsonNode told = his.next(event -> event.data().at("/round/message").isObject())
                    .data();
            assertThat(told.at("/room/revision").asInt()).isEqualTo(1);
            assertThat(told.at("/round/message/text").asText()).isEqualTo("Five minutes more.");
            assertThat(told.at("/round/closesAt").asText()).isEqualTo("2099-05-01T18:21:00Z");

            assertThat(nobodys.namesUntil("beat")).doesNotContain("place");
        }
    }

    @Test
    void tellsBothSidesOfRoomsThatAreJoined() {
        openTheRound();
        try (EventReader hers = open(ana);
                EventReader his = open(ben)) {
            seated(hers);
            seated(his);

            rooms.merged(SmallRooms.next(twelfth), ninth);
            for (EventReader each : new EventReader[] {hers, his}) {
                JsonNode told = each.next(
                                event -> event.data().at("/room/joined").isArray())
                        .data();
                assertThat(told.at("/room/number").asInt()).isEqualTo(9);
                assertThat(told.at("/room/joined/0").asInt()).isEqualTo(12);
            }

            rooms.seat(ana.id(), ninth);
            rooms.changed(SmallRooms.next(ninth));
            assertThat(seated(hers).at("/room/revision").asInt()).isEqualTo(2);
        }
    }

    @Test
    void tellsWhoHasLeftAndWhenAllIsOver() {
        openTheRound();
        try (EventReader hers = open(ana);
                EventReader his = open(ben)) {
            seated(hers);
            seated(his);

            rooms.unseat(ana.id());
            JsonNode left = hers.next("place").data();
            assertThat(left.has("room")).isFalse();
            assertThat(left.at("/round/id").asText()).isEqualTo(rooms.id.toString());

            rooms.close();
            assertThat(hers.next("place").data()).isEmpty();
            assertThat(his.next("place").data()).isEmpty();
        }
        try (EventReader late = open(ana)) {
            assertThat(late.next("place").data()).isEmpty();
        }
    }

    /** After a restart the seats of a round may be read before, or long after, the news that it has closed. */
    @Test
    void forgetsARoundThatHasClosed() {
        openTheRound();
        rooms.close();
        rooms.seat(ben.id(), ninth);
        rooms.changed(SmallRooms.next(ninth));
        SmallRooms second = new SmallRooms(festival);
        Room first = second.room(1);
        second.opened(first);
        second.open(LATER);
        second.seat(ana.id(), first);

        try (EventReader hers = open(ana);
                EventReader his = open(ben)) {
            assertThat(seated(hers).at("/room/number").asInt()).isEqualTo(1);
            JsonNode told = his.next(event -> event.data().has("round")).data();
            assertThat(told.at("/round/id").asText()).isEqualTo(second.id.toString());
            assertThat(told.has("room")).isFalse();
        } finally {
            second.close();
        }
    }

    private EventReader open(Ana who) {
        return EventReader.open(address(), who.cookie());
    }

    private String address() {
        return root + "now/events?assembly=" + festival.assembly.id();
    }

    private static JsonNode seated(EventReader reader) {
        return reader.next(event -> event.name().equals("place") && event.data().has("room"))
                .data();
    }
}
