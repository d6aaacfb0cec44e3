package org.folkmoot.rehearsal.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeparatedLineTest {
    @Property
    void readsBackWhatWasQuoted(@ForAll("rows") List<String> row) throws Exception {
        var line = row.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";"));

        assertThat(SeparatedLine.split(1, line)).isEqualTo(row);
    }

    @Property
    void eitherSplitsOrSaysWhereItCannot(@ForAll("lines") String line) {
        try {
            assertThat(SeparatedLine.split(7, line)).isNotEmpty();
        } catch (MalformedPabulibException refused) {
            assertThat(refused.line()).isEqualTo(7);
            assertThat(line).contains("\"");
        }
    }

    @Example
    void keepsEmptyFieldsAndQuotationMarksInsideBareText() throws Exception {
        assertThat(SeparatedLine.split(1, ";a \"b\" c;")).containsExactly("", "a \"b\" c", "");
        assertThat(SeparatedLine.split(1, "\"\";x")).containsExactly("", "x");
    }

    @Example
    void refusesALoneQuotationMark() {
        assertThatThrownBy(() -> SeparatedLine.split(3, "a;\""))
                .hasMessageContaining("line 3")
                .hasMessageContaining("column 3");
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("ab;\" ,ł")
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("a;\"").ofMaxLength(12);
    }
}
