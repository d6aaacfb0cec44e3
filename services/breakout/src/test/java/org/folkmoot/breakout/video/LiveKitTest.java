package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/** Claims after "Token structure" and "Video grant" of LiveKit's documentation; read here by another library. */
class LiveKitTest {
    private static final Secret SECRET =
            Secret.of("folkmoot.video.live-kit.api-secret", "a shared secret of at least 32 bytes");
    private static final Secret OTHER_SECRET =
            Secret.of("folkmoot.video.live-kit.api-secret", "another secret of at least 32 bytes");

    private final LiveKit liveKit = new LiveKit(new VideoSettings.LiveKit(
            ServerAddress.webSocket("folkmoot.video.live-kit.server", "wss://live.example.org"),
            ServerAddress.web("folkmoot.video.live-kit.page", "https://meet.example.org/custom"),
            "APIMmxiL8rquKztZEoZJV9Fb",
            SECRET));

    @Test
    void opensPageWithServerAndToken() {
        URI address = Seats.address(liveKit.invite(Seats.of("Sam")));

        assertThat(address.toString())
                .startsWith("https://meet.example.org/custom?liveKitUrl=wss%3A%2F%2Flive.example.org&token=");
        assertThat(Seats.query(address)).containsOnlyKeys("liveKitUrl", "token");
    }

    /** The example of a decoded join token; ours has no metadata, and the library adds an empty grant for SIP. */
    @Test
    void tokenIsTheDocumentedExample() throws InvalidJwtException {
        Seat seat = new Seat(
                "myroom",
                "Room 12",
                "myidentity",
                Optional.empty(),
                false,
                Instant.ofEpochSecond(1_619_065_263),
                Instant.ofEpochSecond(1_622_000_000),
                Instant.ofEpochSecond(1_621_657_263));

        JwtClaims claims = verified(liveKit.invite(seat), SECRET, Instant.ofEpochSecond(1_620_000_000));

        assertThat(claims.getClaimsMap())
                .isEqualTo(Map.of(
                        "exp",
                        1_621_657_263L,
                        "iss",
                        "APIMmxiL8rquKztZEoZJV9Fb",
                        "sub",
                        "myidentity",
                        "nbf",
                        1_619_065_263L,
                        "video",
                        Map.of("room", "myroom", "roomJoin", true),
                        "sip",
                        Map.of()));
    }

    @Test
    void showsTheNameThatWasChosen() throws InvalidJwtException {
        JwtClaims claims = verified(liveKit.invite(Seats.of("Zoë & Sam")), SECRET, Seats.NOON);

        assertThat(claims.getClaimValue("name")).isEqualTo("Zoë & Sam");
        assertThat(claims.getClaimValue("sub")).isEqualTo(Seats.IDENTITY);
    }

    @Test
    void facilitatorGetsNoPowerOverTheServer() throws InvalidJwtException {
        JwtClaims claims = verified(liveKit.invite(Seats.facilitator()), SECRET, Seats.NOON);

        assertThat(claims.getClaimValue("video")).isEqualTo(Map.of("room", Seats.ROOM, "roomJoin", true));
    }

    @Test
    void tokenIsGoodForTheRoundOnly() throws InvalidJwtException {
        Invitation invitation = liveKit.invite(Seats.of("Sam"));

        assertThatExceptionOfType(InvalidJwtException.class)
                .isThrownBy(() -> verified(invitation, SECRET, Seats.FROM.minusSeconds(1)));
        verified(invitation, SECRET, Seats.FROM);
        verified(invitation, SECRET, Seats.ENTER_BY.minusSeconds(1));
        assertThatExceptionOfType(InvalidJwtException.class)
                .isThrownBy(() -> verified(invitation, SECRET, Seats.ENTER_BY.plusSeconds(1)));
    }

    @Test
    void otherSecretDoesNotVerify() {
        Invitation invitation = liveKit.invite(Seats.of("Sam"));

        assertThatExceptionOfType(InvalidJwtSignatureException.class)
                .isThrownBy(() -> verified(invitation, OTHER_SECRET, Seats.NOON));
    }

    private static JwtClaims verified(Invitation invitation, Secret secret, Instant now) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(secret.bytes()))
                .setExpectedIssuer("APIMmxiL8rquKztZEoZJV9Fb")
                .setRequireExpirationTime()
                .setRequireNotBefore()
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build()
                .processToClaims(Seats.query(Seats.address(invitation)).get("token"));
    }
}
