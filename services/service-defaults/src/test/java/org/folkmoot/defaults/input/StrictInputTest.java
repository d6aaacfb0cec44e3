package org.folkmoot.defaults.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInputTest {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictInputTest() {
        new StrictInput().customize(mapper);
    }

    record Asked(String place, Instant at, List<String> needs, Map<String, String> answers) {}

    @Test
    void takesTextInEveryScriptAndItsLayout() throws JsonProcessingException {
        String json = "{\"place\":\"The\\tAnchor\\r\\nŻółć 議会 \\ud83d\\udc4b\",\"needs\":[\"ramp\",null]}";

        Asked asked = mapper.readValue(json, Asked.class);

        assertThat(asked.place()).isEqualTo("The\tAnchor\r\nŻółć 議会 👋");
        assertThat(asked.needs()).containsExactly("ramp", null);
        assertThat(asked.at()).isNull();
    }

    /** A database stops at NUL; half a surrogate pair has no bytes in UTF-8. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"place\":\"a\\u0000b\"}",
                "{\"place\":\"a\\u001bb\"}",
                "{\"place\":\"a\\u0085b\"}",
                "{\"place\":\"a\\ud83db\"}",
                "{\"place\":\"\\udc4b\\ud83d\"}",
                "{\"needs\":[\"ramp\",\"\\u0000\"]}",
                "{\"answers\":{\"age\":\"\\u0000\"}}",
                "{\"answers\":{\"a\\u0000ge\":\"30\"}}"
            })
    void refusesWhatIsNotText(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Asked.class))
                .isInstanceOfSatisfying(
                        UnsuitableValueException.class,
                        refused -> assertThat(refused.getPath()).isNotEmpty())
                .hasMessageStartingWith("has characters that are not text");
    }

    @Test
    void takesTimesAsTheyAreWritten() throws JsonProcessingException {
        Instant six = Instant.parse("2026-11-21T18:00:00Z");

        assertThat(at("\"2026-11-21T18:00:00Z\"")).isEqualTo(six);
        assertThat(at("\"2026-11-21T19:00:00+01:00\"")).isEqualTo(six);
        assertThat(at("null")).isNull();
    }

    /** The first is noon of a day in 2026 in milliseconds, and in seconds the year 58,867. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795348800000",
                "1795348800",
                "1795348800.5",
                "\"1795348800\"",
                "\"+300000-01-01T00:00:00Z\"",
                "\"-0044-03-15T12:00:00Z\"",
                "\"2026-11-21\"",
                "\"2026-13-01T00:00:00Z\"",
                "\"\"",
                "{}",
                "true"
            })
    void refusesTimesInAnyOtherForm(String time) {
        assertThatThrownBy(() -> at(time))
                .isInstanceOf(UnsuitableValueException.class)
                .hasMessageStartingWith("needs the form 2026-11-21T18:00:00Z");
    }

    private Instant at(String time) throws JsonProcessingException {
        return mapper.readValue("{\"at\":" + time + "}", Asked.class).at();
    }

    record Counted(int seats, Integer invitations, Long round) {}

    @Test
    void takesWholeNumbers() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"seats\":8,\"invitations\":30,\"round\":1000}", Counted.class))
                .isEqualTo(new Counted(8, 30, 1000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seats\":8.5}", "{\"invitations\":30.5}", "{\"round\":1e3}"})
    void roundsNothing(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Counted.class)).isInstanceOf(InvalidFormatException.class);
    }
}
