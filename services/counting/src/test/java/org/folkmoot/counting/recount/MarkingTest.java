package org.folkmoot.counting.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'choices':['6','4']}; choices|4,6",
                "{'ranking':[['a'],['c','b']]}; ranking|a>b=c",
                "{'amount':30}; amount|30",
                "{'points':{'b':2,'a':3}}; points|a:3,b:2",
                "{'blank':true}; blank|"
            },
            quoteCharacter = '"')
    void saysOneThingInOneText(String json, String canonical) throws Exception {
        var marking = Marking.ofJson(new ObjectMapper().readTree(json.replace('\'', '"')));

        assertThat(marking.canonical()).isEqualTo(canonical);
        assertThat(Marking.ofCanonical(canonical)).isEqualTo(Marking.ofCanonical(marking.canonical()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "choices",
                "choices|6,4",
                "choices|4,4",
                "amount|x",
                "amount|030",
                "points|a",
                "poem|a",
                "blank|x"
            })
    void readsNothingElse(String text) {
        assertThatThrownBy(() -> Marking.ofCanonical(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
