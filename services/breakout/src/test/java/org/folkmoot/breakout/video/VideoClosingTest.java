package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class VideoClosingTest {
    private static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Database database;

    BigBlueButtonServer server;
    VideoClosing closing;
    RoundId round = RoundId.random();
    List<RoomId> rooms = Stream.generate(RoomId::random).limit(30).toList();

    @BeforeEach
    void start() throws IOException {
        server = new BigBlueButtonServer(SECRET);
        VideoSettings settings = new VideoSettings.BigBlueButton(
                ServerAddress.web("api", server.address()),
                Secret.of("secret", SECRET),
                Duration.ofSeconds(5),
                "Guest");
        VideoRooms video = new VideoRooms(
                settings, Secret.of("naming", SECRET), Duration.ZERO, Duration.ofMinutes(1), Clock.systemUTC());
        closing = new VideoClosing(video, transaction, Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        closing.stop();
        server.close();
    }

    @Test
    void closesEveryRoomOnceTheRoundIsClosed() {
        QuarkusTransaction.requiringNew().run(() -> {
            closing.close(round, rooms);
            assertThat(server.ended()).isZero();
        });

        await().untilAsserted(() -> assertThat(server.ended()).isEqualTo(30));
    }

    @Test
    void asksAgainWhereTheProviderDidNotAnswer() {
        server.failNext(7);

        closing.close(round, rooms);

        await().untilAsserted(() -> assertThat(server.ended()).isEqualTo(30));
    }

    @Test
    void closesLaterWhatWasLeftWhenTheServiceStopped() {
        RoomOfPeople room = new RoomOfPeople(1);
        room.close();
        database.update(
                "update round set closed_at = closed_at - interval '10 minutes' where id = ?", room.round.value());

        new ClosedRounds(closing, database).look();

        await().until(() -> room.count(
                        "select count(*) from round where id = ? and video_closed_at is not null", room.round.value())
                == 1);
        assertThat(server.ended()).isPositive();
    }

    @Test
    void closesNothingOfARoundThatStaysOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    closing.close(round, rooms);
                    throw new IllegalStateException("Something else failed");
                }));
        closing.close(RoundId.random(), List.of(RoomId.random()));

        await().untilAsserted(() -> assertThat(server.ended()).isEqualTo(1));
    }
}
