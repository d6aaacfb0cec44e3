package org.folkmoot.results.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.results.rollup.FigureLedger.Entry;
import org.junit.jupiter.api.Test;

/** What a state store or an internal topic may hold: the present form, and that of the first release. */
class FigureStorageTest {
    private static final OptionId YES = OptionId.of("yes");
    private static final OptionId NO = OptionId.of("nö");
    private static final String FIRST_RELEASE = "{\"individual\":{\"ballots\":3,\"counts\":{\"yes\":2,\"nö\":1}},"
            + "\"group\":{\"ballots\":12,\"counts\":{\"yes\":7}},\"partiesReported\":1,\"parties\":2,\"checkedIn\":40}";

    private final Figure figure =
            new Figure(new TallyColumn(3, Map.of(YES, 2L, NO, 1L)), new TallyColumn(12, Map.of(YES, 7L)), 1, 2, 40);

    @Test
    void aFigureIsReadAsItWasWritten() {
        Figure change = Figure.individual(new TallyColumn(-1, Map.of(YES, -2L), -1));

        assertThat(read(Figure.serde(), written(Figure.serde(), change))).isEqualTo(change);
        assertThat(read(Figure.serde(), written(Figure.serde(), figure))).isEqualTo(figure);
    }

    @Test
    void aFigureOfTheFirstReleaseIsStillRead() {
        assertThat(read(Figure.serde(), bytes(FIRST_RELEASE))).isEqualTo(figure);
    }

    @Test
    void aPartialIsReadAsItWasWrittenAndFromTheFirstRelease() {
        Partial partial = new Partial(AreaCode.of("hill"), 5, figure);

        assertThat(read(Partial.serde(), written(Partial.serde(), partial))).isEqualTo(partial);
        assertThat(read(Partial.serde(), bytes("{\"area\":\"hill\",\"source\":5,\"figure\":" + FIRST_RELEASE + "}")))
                .isEqualTo(partial);
    }

    @Test
    void whetherAFigureWasSentIsKeptWithItAndReadFromTheFirstRelease() {
        Entry entry = new Entry(RunningFigure.of(figure), true);

        Entry written = read(Entry.serde(), written(Entry.serde(), entry));
        Entry old = read(Entry.serde(), bytes("{\"figure\":" + FIRST_RELEASE + ",\"sent\":true}"));

        assertThat(written.sent()).isTrue();
        assertThat(written.figure().figure()).isEqualTo(figure);
        assertThat(old.sent()).isTrue();
        assertThat(old.figure().figure()).isEqualTo(figure);
    }

    @Test
    void stateOfALaterReleaseIsRefusedRatherThanMisread() {
        byte[] later = {2, 0, 0};

        assertThatThrownBy(() -> read(Figure.serde(), later)).isInstanceOf(SerializationException.class);
    }

    private static <T> byte[] written(Serde<T> serde, T value) {
        return serde.serializer().serialize("", value);
    }

    private static <T> T read(Serde<T> serde, byte[] bytes) {
        return serde.deserializer().deserialize("", bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
