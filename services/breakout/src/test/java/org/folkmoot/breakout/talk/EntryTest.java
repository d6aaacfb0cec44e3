package org.folkmoot.breakout.talk;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.folkmoot.breakout.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.video.VideoRooms;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoConfig;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class EntryTest {
    @Inject
    RoomAccess access;

    @Inject
    VideoConfig config;

    @Test
    void tellsWhereToMeetWhileThereIsNoVideo() {
        RoomOfPeople room = new RoomOfPeople(2);

        enter(room, room.person(1).asking())
                .statusCode(200)
                .body("notice", containsString("without video"))
                .body("address", nullValue())
                .body("until", equalTo(room.closesAt.plus(Duration.ofMinutes(2)).toString()));
    }

    @Test
    void letsInWhoseNameNoProviderCanShow() {
        RoomOfPeople room = new RoomOfPeople(1);
        room.call(room.person(0), "Ana\u2028Bell");

        enter(room, room.person(0).asking()).statusCode(200);
    }

    @Test
    void refusesWhoDoesNotBelongThere() {
        RoomOfPeople room = new RoomOfPeople(1);

        refused(enter(room, room.beside(1).person(0).asking()), 403, "not-in-room");
        refused(enter(room, RoomOfPeople.facilitator()), 403, "not-allowed");
        refused(enter(room, RoomOfPeople.json()), 401, "token-missing");
        room.close();
        refused(enter(room, room.person(0).asking()), 409, "not-now");
    }

    /** The provider is slow, and opens a meeting that it was to close before. */
    @Test
    void letsNobodyInWhoseRoomClosesMeanwhile() throws IOException {
        RoomOfPeople room = new RoomOfPeople(1);
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            room.close();
            byte[] opened = "<response><returncode>SUCCESS</returncode><createTime>1</createTime></response>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, opened.length);
            exchange.getResponseBody().write(opened);
            exchange.close();
        });
        provider.start();
        EntryService entries =
                new EntryService(access, meetings(provider.getAddress().getPort()), config);

        try {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> entries.enter(room.room, room.person(0).participant()))
                    .extracting(ProblemException::code)
                    .isEqualTo(TalkProblem.NOT_NOW);
        } finally {
            provider.stop(0);
        }
    }

    private static VideoRooms meetings(int port) {
        String secret = "0123456789abcdef0123456789abcdef";
        return new VideoRooms(
                new VideoSettings.BigBlueButton(
                        ServerAddress.web("api", "http://localhost:" + port),
                        Secret.of("secret", secret),
                        Duration.ofSeconds(10),
                        "Guest"),
                Secret.of("naming", secret),
                Duration.ZERO,
                Duration.ofMinutes(5),
                Clock.systemUTC());
    }

    private static ValidatableResponse enter(RoomOfPeople room, RequestSpecification who) {
        return who.post(room.path("/entry")).then();
    }
}
