package org.folkmoot.lottery.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round 1000 is a vector of SORTITION.md, as drand's relays serve it. */
class QuicknetTest {
    private static final String SIGNATURE =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    @Test
    void takesWhatQuicknetSigned() {
        byte[] randomness = new Beacon.DrandRound(1000, SIGNATURE).randomness();

        assertThat(HexFormat.of().formatHex(randomness))
                .isEqualTo("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
    }

    /** The example in the documentation of the Python package drand-verify. */
    @Test
    void agreesWithAnotherProgram() {
        var round = new Beacon.DrandRound(
                657_413,
                "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b");

        assertThat(HexFormat.of().formatHex(round.randomness()))
                .isEqualTo("fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587");
    }

    @Test
    void refusesAnySignatureWithOneBitFlipped() {
        for (int bit = 0; bit < SIGNATURE.length() * 4; bit++) {
            byte[] signature = HexFormat.of().parseHex(SIGNATURE);
            signature[bit / 8] ^= (byte) (1 << bit % 8);
            var tampered = new Beacon.DrandRound(1000, HexFormat.of().formatHex(signature));

            assertThatThrownBy(tampered::randomness)
                    .as("bit %d", bit)
                    .isInstanceOf(BeaconRefusedException.class)
                    .hasMessageContaining("has not signed round 1000");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "999", "1001", "1000000"})
    void refusesTheSignatureOfAnotherRound(long round) {
        assertThatThrownBy(new Beacon.DrandRound(round, SIGNATURE)::randomness)
                .isInstanceOf(BeaconRefusedException.class)
                .hasMessageContaining("has not signed round " + round);
    }

    @Test
    void refusesTheSignatureUnderAnotherKey() {
        // The generator of G2, in the compressed form that its specification gives
        // (draft-irtf-cfrg-pairing-friendly-curves).
        byte[] generator = HexFormat.of()
                .parseHex(
                        "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
                                + "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8");
        byte[] signature = HexFormat.of().parseHex(SIGNATURE);

        assertThat(Quicknet.signed(1000, signature, HexFormat.of().parseHex(Quicknet.KEY)))
                .isTrue();
        assertThat(Quicknet.signed(1000, signature, generator)).isFalse();
    }

    @Test
    void refusesThePointAtInfinity() {
        assertThatThrownBy(new Beacon.DrandRound(1000, "c0" + "00".repeat(47))::randomness)
                .isInstanceOf(BeaconRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // genesis + 3 (R - 1), by hand
        "1,       2023-08-23T15:09:27Z",
        "1000,    2023-08-23T15:59:24Z",
        "1000001, 2023-09-27T08:29:27Z"
    })
    void knowsWhenARoundIsSigned(long round, Instant time) {
        assertThat(Quicknet.timeOf(round)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, 1",
        "2023-08-23T15:09:27Z, 1",
        "2023-08-23T15:09:28Z, 2",
        "2023-08-23T15:09:30Z, 2",
        "2023-08-23T15:59:23.5Z, 1000",
        "2023-08-23T15:59:24Z, 1000",
        "2023-08-23T15:59:24.001Z, 1001"
    })
    void findsTheFirstRoundThatIsNotBeforeAMoment(Instant moment, long round) {
        assertThat(Quicknet.firstRoundFrom(moment)).isEqualTo(round);
    }
}
