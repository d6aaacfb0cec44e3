package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.IncorrectClaimException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.junit.jupiter.api.Test;

/** Claims after "Token structure" of {@code doc/tokens.md} in lib-jitsi-meet; read here by another library. */
class JitsiTest {
    private static final String SECRET = "a shared secret of at least 32 bytes";

    private final Jitsi jitsi = new Jitsi(settings(Optional.empty()));

    @Test
    void opensRoomWithTheTokenAsParameter() {
        URI address = Seats.address(jitsi.invite(Seats.of("Sam")));

        assertThat(address.toString()).startsWith("https://Meet.example.org/" + Seats.ROOM + "?jwt=");
        assertThat(Seats.query(address)).containsOnlyKeys("jwt");
    }

    @Test
    void tokenHasTheDocumentedClaimsAndNoOthers() {
        DecodedJWT token = verified(jitsi.invite(Seats.of("Zoë & Sam")), Seats.NOON);

        assertThat(token.getType()).isEqualTo("JWT");
        assertThat(token.getAlgorithm()).isEqualTo("HS256");
        assertThat(token.getClaims()).containsOnlyKeys("aud", "iss", "sub", "room", "nbf", "exp", "context");
        assertThat(token.getAudience()).containsExactly("jitsi");
        assertThat(token.getIssuer()).isEqualTo("my_client");
        assertThat(token.getSubject()).isEqualTo("meet.example.org");
        assertThat(token.getClaim("room").asString()).isEqualTo(Seats.ROOM);
        assertThat(token.getNotBeforeAsInstant()).isEqualTo(Seats.FROM);
        assertThat(token.getExpiresAtAsInstant()).isEqualTo(Seats.ENTER_BY);
        assertThat(token.getClaim("context").asMap())
                .isEqualTo(Map.of("user", Map.of("id", Seats.IDENTITY, "name", "Zoë & Sam", "moderator", "false")));
    }

    @Test
    void leavesOutNameThatNobodyChose() {
        assertThat(verified(jitsi.invite(Seats.unnamed()), Seats.NOON)
                        .getClaim("context")
                        .asMap())
                .isEqualTo(Map.of("user", Map.of("id", Seats.IDENTITY, "moderator", "false")));
    }

    @Test
    void facilitatorModerates() {
        assertThat(verified(jitsi.invite(Seats.facilitator()), Seats.NOON)
                        .getClaim("context")
                        .asMap())
                .isEqualTo(Map.of("user", Map.of("id", Seats.IDENTITY, "name", "Jo", "moderator", "true")));
    }

    @Test
    void tenantStandsInThePathAndInTheSubject() {
        Invitation invitation = new Jitsi(settings(Optional.of("folkmoot"))).invite(Seats.of("Sam"));

        assertThat(Seats.address(invitation).getPath()).isEqualTo("/folkmoot/" + Seats.ROOM);
        assertThat(verified(invitation, Seats.NOON).getSubject()).isEqualTo("folkmoot");
    }

    @Test
    void tokenIsGoodForTheRoundOnly() {
        Invitation invitation = jitsi.invite(Seats.of("Sam"));

        assertThatExceptionOfType(IncorrectClaimException.class)
                .isThrownBy(() -> verified(invitation, Seats.FROM.minusSeconds(1)));
        verified(invitation, Seats.FROM);
        verified(invitation, Seats.ENTER_BY.minusSeconds(1));
        assertThatExceptionOfType(TokenExpiredException.class)
                .isThrownBy(() -> verified(invitation, Seats.ENTER_BY.plusSeconds(1)));
    }

    @Test
    void otherSecretDoesNotVerify() {
        JWTVerifier other = JWT.require(Algorithm.HMAC256(SECRET + "!")).build();
        String token = Seats.query(Seats.address(jitsi.invite(Seats.of("Sam")))).get("jwt");

        assertThatExceptionOfType(SignatureVerificationException.class).isThrownBy(() -> other.verify(token));
    }

    @Test
    void leavesRoomToEndByItself() {
        assertThat(jitsi.close(Seats.ROOM)).isEqualTo(new Closing.ByItself());
    }

    private static DecodedJWT verified(Invitation invitation, Instant now) {
        var verification = (JWTVerifier.BaseVerification) JWT.require(Algorithm.HMAC256(SECRET));
        return verification
                .build(Clock.fixed(now, ZoneOffset.UTC))
                .verify(Seats.query(Seats.address(invitation)).get("jwt"));
    }

    private static VideoSettings.Jitsi settings(Optional<String> tenant) {
        return new VideoSettings.Jitsi(
                ServerAddress.web("folkmoot.video.jitsi.address", "https://Meet.example.org/"),
                "my_client",
                Secret.of("folkmoot.video.jitsi.app-secret", SECRET),
                "jitsi",
                tenant);
    }
}
