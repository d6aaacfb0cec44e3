package org.folkmoot.registration.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final List<String> REQUIRED = List.of("code", "name");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\na, One \nb,\"Two, \"\"too\"\"\"\n",
                "\ufeff\"code\",name\r\na,One\r\nb,\"Two, \"\"too\"\"\"",
                "name,more,code\nOne,,a\n\n\"Two, \"\"too\"\"\",x,b\n"
            })
    void readsWhatSpreadsheetsWrite(String file) throws IOException, CsvUnreadableException {
        assertThat(read(file)).containsExactly("a=One", "b=Two, \"too\"");
    }

    @Test
    void tellsWhereALineBegins() throws IOException, CsvUnreadableException {
        CsvTable table = table("code,name\na,\"One\nin two lines\"\n\nb\n");

        assertThat(table.next()).get().extracting(CsvLine::number).isEqualTo(2L);
        CsvLine incomplete = table.next().orElseThrow();
        assertThat(incomplete.number()).isEqualTo(5);
        assertThat(incomplete.complete()).isFalse();
        assertThat(incomplete.incompleteness()).isEqualTo("has 1 fields where the header has 2");
        assertThat(table.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code\n", "code;name\n", "code,name,code\n"})
    void refusesAHeaderThatWillNotDo(String file) {
        CsvUnreadableException refusal = catchThrowableOfType(CsvUnreadableException.class, () -> table(file));

        assertThat(refusal.line()).isEqualTo(1);
    }

    @Test
    void stopsWhereQuotesAreBroken() {
        CsvUnreadableException refusal =
                catchThrowableOfType(CsvUnreadableException.class, () -> read("code,name\na,One\n\"b\"x,Two\n"));

        assertThat(refusal.line()).isEqualTo(3);
    }

    private static List<String> read(String file) throws IOException, CsvUnreadableException {
        CsvTable table = table(file);
        List<String> lines = new ArrayList<>();
        for (Optional<CsvLine> line = table.next(); line.isPresent(); line = table.next()) {
            lines.add(line.get().field("code") + "=" + line.get().field("name"));
        }
        return lines;
    }

    private static CsvTable table(String file) throws IOException, CsvUnreadableException {
        return CsvTable.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), REQUIRED);
    }
}
