package org.folkmoot.web.facts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void writesTheNextOffsetOfEachPartition() {
        Position position = Position.START
                .after(Stream.TALLIES, 2, 6)
                .after(Stream.TALLIES, 0, 11)
                .after(Stream.CONTESTS, 0, 3);

        assertThat(position).hasToString("12.0.7-4---");
    }

    @Property
    void readsWhatItWrote(
            @ForAll @IntRange(max = 12) int partition, @ForAll @LongRange(min = 0, max = 1L << 50) long offset) {
        Position position =
                Position.START.after(Stream.TALLIES, partition, offset).after(Stream.STAGE, 0, 1);

        assertThat(Position.parse(position.toString())).contains(position);
    }

    @Test
    void knowsWhatItHasRead() {
        Position position = Position.START.after(Stream.TALLIES, 1, 5);

        assertThat(position.includes(Stream.TALLIES, 1, 5)).isTrue();
        assertThat(position.includes(Stream.TALLIES, 1, 6)).isFalse();
        assertThat(position.includes(Stream.TALLIES, 0, 0)).isFalse();
        assertThat(position.includes(Stream.CONTESTS, 1, 5)).isFalse();
    }

    @Test
    void neverGoesBack() {
        Position position = Position.START.after(Stream.TALLIES, 0, 5).after(Stream.TALLIES, 0, 3);

        assertThat(position.includes(Stream.TALLIES, 0, 5)).isTrue();
    }

    @Test
    void coversAnotherOnlyWhenItHasReadAllOfIt() {
        Position less = Position.START.after(Stream.TALLIES, 0, 5);
        Position more = less.after(Stream.CONTESTS, 0, 0);

        assertThat(more.covers(less)).isTrue();
        assertThat(less.covers(more)).isFalse();
        assertThat(less.covers(less)).isTrue();
        assertThat(Position.START.covers(less)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-2-3-4",
                "1-2-3-4-5-6",
                "a----",
                "1.-2---",
                "-1----",
                "99999999999999999999----",
                "1 ----"
            })
    void readsNothingElse(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void refusesAPositionOfUnboundedLength() {
        assertThat(Position.parse("1." + "1.".repeat(2_000) + "1----")).isEmpty();
    }
}
