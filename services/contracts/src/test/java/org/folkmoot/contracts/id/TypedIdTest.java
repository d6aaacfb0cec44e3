package org.folkmoot.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.PartyId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedIdTest {
    private static final String UPPER_CASE = "A3BB189E-8BF9-3888-9912-ACE4E6543002";

    static Stream<Function<String, ?>> uuids() {
        return Stream.of(
                AssemblyId::of,
                BallotId::of,
                ContestId::of,
                PanelId::of,
                ParticipantId::of,
                PartyId::of,
                RoomId::of,
                RoundId::of,
                SeatId::of);
    }

    static Stream<Function<String, ?>> names() {
        return Stream.of(AreaCode::of, OptionId::of);
    }

    static Stream<Function<String, ?>> keys() {
        return Stream.of(VoterKey::of, MemberKey::of);
    }

    @ParameterizedTest
    @MethodSource("uuids")
    void readsAndWritesTheCanonicalForm(Function<String, ?> of) {
        String text = UUID.randomUUID().toString();

        assertThat(of.apply(text)).hasToString(text).isEqualTo(of.apply(text));
        assertThat(of.apply(UPPER_CASE)).hasToString("a3bb189e-8bf9-3888-9912-ace4e6543002");
    }

    @ParameterizedTest
    @MethodSource("uuids")
    void refusesAllOtherFormsOfAUuid(Function<String, ?> of) {
        refusesEach(
                of,
                null,
                "",
                "1-1-1-1-1",
                "a3bb189e8bf938889912ace4e6543002",
                "{a3bb189e-8bf9-3888-9912-ace4e6543002}",
                " a3bb189e-8bf9-3888-9912-ace4e6543002",
                "a3bb189e-8bf9-3888-9912-ace4e6543002\n",
                "a3bb189e-8bf9-3888-9912-ace4e654300g",
                "a3bb189e8-bf9-3888-9912-ace4e6543002",
                "+3bb189e-8bf9-3888-9912-ace4e6543002");
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesLettersAndDigitsOfAnyScript(Function<String, ?> of) {
        for (String text : List.of("4", "E08000035", "śródmieście", "南区", "a.b_c-d")) {
            assertThat(of.apply(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void refusesTextThatWouldBreakAKeyOrAnAddress(Function<String, ?> of) {
        refusesEach(of, null, "", " ", "two words", "a/b", "-a", ".a", "a\n", "<b>", "a,b", "a\"", "x".repeat(65));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesKeyThatIsNot128BitsOfBase64Url(Function<String, ?> of) {
        assertThat(of.apply("Vh3zXQ1-a_9kLmN0pQrStU")).hasToString("Vh3zXQ1-a_9kLmN0pQrStU");
        refusesEach(
                of,
                null,
                "",
                "Vh3zXQ1-a_9kLmN0pQrSt",
                "Vh3zXQ1-a_9kLmN0pQrStU=",
                "Vh3zXQ1+a/9kLmN0pQrStU",
                "Vh3zXQ1-a_9kLmN0pQrStU\n");
    }

    private static void refusesEach(Function<String, ?> of, String... texts) {
        for (String text : texts) {
            assertThatThrownBy(() -> of.apply(text)).as("'%s'", text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
