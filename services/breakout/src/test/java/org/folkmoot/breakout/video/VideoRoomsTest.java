package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoRoomsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration INVITATION = Duration.ofMinutes(5);
    private static final RoundId ROUND = new RoundId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    private static final RoundId NEXT_ROUND = new RoundId(UUID.fromString("44444444-4444-4444-8444-444444444444"));
    private static final RoomId ROOM = new RoomId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
    private static final RoomId NEXT_ROOM = new RoomId(UUID.fromString("22222222-2222-4222-8222-222222222223"));
    private static final ParticipantId SAM = ParticipantId.of("33333333-3333-4333-8333-333333333333");
    private static final ParticipantId JO = ParticipantId.of("33333333-3333-4333-8333-333333333334");

    @Test
    void invitesFromShortlyBeforeTheRoundUntilShortlyAfter() {
        Invitation.NotNow notNow =
                new Invitation.NotNow(Instant.parse("2026-11-21T11:59:30Z"), Instant.parse("2026-11-21T12:22:00Z"));

        assertThat(at(notNow.from().minusMillis(1)).invite(visit(ROUND, ROOM, SAM)))
                .isEqualTo(notNow);
        assertThat(at(notNow.from()).invite(visit(ROUND, ROOM, SAM))).isInstanceOf(Invitation.Page.class);
        assertThat(at(notNow.until().minusMillis(1)).invite(visit(ROUND, ROOM, SAM)))
                .isInstanceOf(Invitation.Page.class);
        assertThat(at(notNow.until()).invite(visit(ROUND, ROOM, SAM))).isEqualTo(notNow);
    }

    /** It cannot be taken back from whoever is moved or removed. */
    @Test
    void tokenLetsInForFiveMinutes() {
        assertThat(token(at(NOON), visit(ROUND, ROOM, SAM)).getExpiresAtAsInstant())
                .isEqualTo(Instant.parse("2026-11-21T12:05:00Z"));
    }

    @Test
    void tokenEndsWithTheRoundAndTheGraceHoweverLateItIsGiven() {
        Instant until = Instant.parse("2026-11-21T12:22:00Z");

        for (Instant now : new Instant[] {until.minusSeconds(300), until.minusSeconds(1)}) {
            assertThat(token(at(now), visit(ROUND, ROOM, SAM)).getExpiresAtAsInstant())
                    .isEqualTo(until);
        }
    }

    @Test
    void refusesInvitationsTooShortToBeUsed() {
        VideoSettings none = new VideoSettings.None("Town hall");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoRooms(none, secret(), GRACE, Duration.ofSeconds(59), Clock.systemUTC()))
                .withMessageContaining("folkmoot.video.invitation")
                .withMessageContaining("PT1M");
    }

    @Test
    void everyRoomOfEveryRoundHasItsOwnName() {
        String room = roomOf(visit(ROUND, ROOM, SAM));

        assertThat(room).matches("[0-9a-f]{32}").isEqualTo(roomOf(visit(ROUND, ROOM, JO)));
        assertThat(roomOf(visit(ROUND, NEXT_ROOM, SAM))).isNotEqualTo(room);
        assertThat(roomOf(visit(NEXT_ROUND, ROOM, SAM))).isNotEqualTo(room);
    }

    @Test
    void personIsTheSameInOneRoundAndAnotherInTheNext() {
        String identity = identityOf(visit(ROUND, ROOM, SAM));

        assertThat(identity).matches("[0-9a-f]{32}").isEqualTo(identityOf(visit(ROUND, NEXT_ROOM, SAM)));
        assertThat(identityOf(visit(ROUND, ROOM, JO))).isNotEqualTo(identity);
        assertThat(identityOf(visit(NEXT_ROUND, ROOM, SAM))).isNotEqualTo(identity);
    }

    @Test
    void providerHearsNoIds() {
        DecodedJWT token = token(at(NOON), visit(ROUND, ROOM, SAM));
        String heard = new String(Base64.getUrlDecoder().decode(token.getPayload()), StandardCharsets.UTF_8);

        assertThat(heard).contains("\"room\"");
        for (UUID id : new UUID[] {SAM.value(), ROOM.value(), ROUND.value()}) {
            assertThat(heard)
                    .doesNotContain(id.toString())
                    .doesNotContain(id.toString().replace("-", ""));
        }
    }

    @Test
    void showsMeetingPlaceWhereThereIsNoVideo() {
        VideoRooms rooms = rooms(new VideoSettings.None("Town hall, table 12, or +44 20 7946 0000"), NOON);

        assertThat(rooms.invite(visit(ROUND, ROOM, SAM)))
                .isEqualTo(new Invitation.Notice(
                        "Town hall, table 12, or +44 20 7946 0000", Instant.parse("2026-11-21T12:22:00Z")));
        assertThat(rooms.close(ROUND, ROOM)).isEqualTo(new Closing.ByItself());
    }

    @Test
    void invitationKeepsItsAddressOutOfLogs() {
        assertThat(at(NOON).invite(visit(ROUND, ROOM, SAM)).toString()).isEqualTo("Page[until=2026-11-21T12:05:00Z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Sam\nModerator", "\u0000"})
    void refusesNamesThatProvidersCannotShow(String name) {
        Optional<String> chosen = Optional.of(name);

        assertThatIllegalArgumentException().isThrownBy(() -> new RoomVisit(room(ROUND, ROOM), SAM, chosen, false));
    }

    @Test
    void refusesNamesOfMoreThanHundredCharacters() {
        Optional<String> longest = Optional.of("x".repeat(100));
        Optional<String> longer = Optional.of("x".repeat(101));

        assertThat(new RoomVisit(room(ROUND, ROOM), SAM, longest, false).displayName())
                .isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomVisit(room(ROUND, ROOM), SAM, longer, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesTitlesOutOfBounds(String title) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoRoom(ROUND, ROOM, title, NOON, NOON.plusSeconds(1)));
    }

    @Test
    void refusesToCallRoomsWhatNoProviderShows() {
        VideoRoom.requireTitle("folkmoot.video.room-title", "x".repeat(58));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VideoRoom.requireTitle("folkmoot.video.room-title", "x".repeat(59)))
                .withMessageContaining("folkmoot.video.room-title");
    }

    @Test
    void refusesRoundThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VideoRoom(ROUND, ROOM, "Room 12", NOON, NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT15M1S"})
    void refusesGraceOutOfBounds(String grace) {
        VideoSettings none = new VideoSettings.None("Town hall");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoRooms(none, secret(), Duration.parse(grace), INVITATION, Clock.systemUTC()))
                .withMessageContaining("folkmoot.video.grace")
                .withMessageContaining("PT15M");
    }

    private static String roomOf(RoomVisit visit) {
        return token(at(NOON), visit).getClaim("room").asString();
    }

    private static String identityOf(RoomVisit visit) {
        return token(at(NOON), visit)
                .getClaim("context")
                .as(Context.class)
                .user()
                .id();
    }

    private record Context(User user) {}

    private record User(String id, String name, String moderator) {}

    private static DecodedJWT token(VideoRooms rooms, RoomVisit visit) {
        return JWT.decode(Seats.query(Seats.address(rooms.invite(visit))).get("jwt"));
    }

    private static RoomVisit visit(RoundId round, RoomId room, ParticipantId participant) {
        return new RoomVisit(room(round, room), participant, Optional.of("Sam"), false);
    }

    private static VideoRoom room(RoundId round, RoomId room) {
        return new VideoRoom(round, room, "Room 12", NOON, NOON.plus(Duration.ofMinutes(20)));
    }

    private static VideoRooms at(Instant now) {
        return rooms(
                new VideoSettings.Jitsi(
                        ServerAddress.web("folkmoot.video.jitsi.address", "https://meet.example.org"),
                        "my_client",
                        secret(),
                        "jitsi",
                        Optional.empty()),
                now);
    }

    private static VideoRooms rooms(VideoSettings settings, Instant now) {
        return new VideoRooms(settings, secret(), GRACE, INVITATION, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Secret secret() {
        return Secret.of("folkmoot.video.naming-secret", "0123456789abcdef0123456789abcdef");
    }
}
