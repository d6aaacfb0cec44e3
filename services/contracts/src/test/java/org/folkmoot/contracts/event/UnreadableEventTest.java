package org.folkmoot.contracts.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableEventTest {
    static List<GoldenEvent<?>> events() {
        return GoldenEvents.ALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BallotCast.v2", "ballotCast", "ContestOpened", "java.lang.String"})
    void refusesNameThatIsNotOneOfTheTopic(String name) {
        refuses(Topics.BALLOTS, name, "{}");
    }

    @Test
    void refusesMissingNameAndMissingPayload() {
        assertThatThrownBy(() -> Topics.BALLOTS.codec().decode(null, new byte[0]))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> Topics.BALLOTS.codec().decode("BallotCast", null))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void refusesWhatIsNotOneJsonObject(GoldenEvent<?> golden) {
        String good = new String(golden.bytes(), StandardCharsets.UTF_8).strip();
        for (String bad :
                List.of("", "null", "[]", "7", "\"text\"", good.substring(0, good.length() - 1), good + "{}")) {
            refuses(golden.topic(), golden.name(), bad);
        }
        assertThatThrownBy(() -> golden.topic().codec().decode(golden.name(), new byte[] {(byte) 0xff, 0x00}))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void refusesMembersOfAnotherKind(GoldenEvent<?> golden) throws IOException {
        for (String member :
                golden.json().propertyStream().map(Map.Entry::getKey).toList()) {
            ObjectNode spoilt = (ObjectNode) golden.json();
            spoilt.set(member, spoil(spoilt.get(member)));
            refuses(golden.topic(), golden.name(), Json.MAPPER.writeValueAsString(spoilt));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sequence\": 2.5",
                "\"sequence\": null",
                "\"voterKey\": \"too-short\"",
                "\"area\": \"two words\"",
                "\"acceptedAt\": \"yesterday\"",
                "\"ballotId\": \"44444444\"",
                "\"selection\": {\"choices\": [\"\"]}"
            })
    void refusesBallotWithMemberOutOfItsForm(String member) throws IOException {
        ObjectNode ballot = (ObjectNode) GoldenEvents.ALL.stream()
                .filter(golden -> golden.name().equals("BallotCast"))
                .findFirst()
                .orElseThrow()
                .json();
        ballot.setAll((ObjectNode) Json.MAPPER.readTree("{" + member + "}"));
        refuses(Topics.BALLOTS, "BallotCast", Json.MAPPER.writeValueAsString(ballot));
    }

    /** Something that cannot stand for it: a list for an object or a text, an object for a number or a list. */
    private static JsonNode spoil(JsonNode value) {
        return value.isNumber() || value.isArray()
                ? Json.MAPPER.createObjectNode().put("wrong", true)
                : Json.MAPPER.createArrayNode().add(true).add(1);
    }

    private static void refuses(Topic<?> topic, String name, String payload) {
        assertThatThrownBy(() -> topic.codec().decode(name, payload.getBytes(StandardCharsets.UTF_8)))
                .as("%s of %s", payload, name)
                .isInstanceOf(UnreadableEventException.class);
    }
}
