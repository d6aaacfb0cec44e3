package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

/**
 * Expected values, with the ids in hexadecimal and without dashes:
 * {@code (printf 'folkmoot video room\n'; printf %s $ROUND$ROOM | xxd -r -p) | openssl dgst -sha256 -hmac $SECRET}, of
 * which the first 32 digits; for people {@code 'folkmoot video identity\n'} and {@code $ROUND$PARTICIPANT}.
 */
class PseudonymsTest {
    private static final RoundId ROUND = new RoundId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    private static final RoundId NEXT_ROUND = new RoundId(UUID.fromString("44444444-4444-4444-8444-444444444444"));
    private static final RoomId ROOM = new RoomId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
    private static final ParticipantId PARTICIPANT = ParticipantId.of("33333333-3333-4333-8333-333333333333");

    private final Pseudonyms pseudonyms = new Pseudonyms(secret("0123456789abcdef0123456789abcdef"));

    @Test
    void namesRoom() {
        assertThat(pseudonyms.room(ROUND, ROOM)).isEqualTo("96721623d3f36317750919138684964b");
    }

    @Test
    void namesPersonAnewInEachRound() {
        assertThat(pseudonyms.identity(ROUND, PARTICIPANT)).isEqualTo("e3caa605395f7a2057600f9405f5ec0f");
        assertThat(pseudonyms.identity(NEXT_ROUND, PARTICIPANT)).isEqualTo("8ae9a6d6d96970b2b23aee2a3a0a0a1e");
    }

    @Test
    void namesDependOnTheSecret() {
        Pseudonyms others = new Pseudonyms(secret("another secret of at least 32 bytes"));

        assertThat(others.room(ROUND, ROOM)).isNotEqualTo(pseudonyms.room(ROUND, ROOM));
        assertThat(others.identity(ROUND, PARTICIPANT)).isNotEqualTo(pseudonyms.identity(ROUND, PARTICIPANT));
    }

    private static Secret secret(String text) {
        return Secret.of("folkmoot.video.naming-secret", text);
    }
}
