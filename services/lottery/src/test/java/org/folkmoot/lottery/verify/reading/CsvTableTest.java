package org.folkmoot.lottery.verify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private final Findings findings = new Findings(Set.of());

    private Optional<List<List<String>>> read(String text) {
        return CsvTable.read("t.csv", text.getBytes(StandardCharsets.UTF_8), List.of("a", "b"), findings.at(""));
    }

    @Test
    void readsQuotesCommasAndLineBreaks() {
        assertThat(read("a,b\n\"x, \"\"y\"\"\",\n\"1\n2\",ü\n"))
                .contains(List.of(List.of("x, \"y\"", ""), List.of("1\n2", "ü")));
        assertThat(findings.found()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b",
                "a,c\n",
                "a,b\n1\n",
                "a,b\n1,2,3\n",
                "a,b\n1,2",
                "a,b\r\n1,2\r\n",
                "a,b\n\"1\",2\n",
                "a,b\n\"1,2\n",
                "a,b\n\"1\"x,2\n",
                "a,b\n1,2\n\n",
                "\uFEFFa,b\n1,2\n"
            })
    void namesWhateverIsNotOfTheOneForm(String text) {
        read(text);

        assertThat(findings.found()).isPositive();
    }

    @Test
    void namesWhatIsNotUtf8() {
        CsvTable.read(
                "t.csv", new byte[] {'a', ',', 'b', '\n', (byte) 0xFF, ',', '\n'}, List.of("a", "b"), findings.at(""));

        assertThat(findings.words()).containsExactly("t.csv: is not UTF-8");
    }
}
