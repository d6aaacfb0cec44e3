package org.folkmoot.assembly.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EntranceTest {
    private static final CheckInOutcome LET_IN = new CheckInRefused.Over();

    private final Entrance entrance = new Entrance(1);

    @Test
    void refusesWhileEveryPlaceIsTaken() {
        CheckInOutcome[] second = new CheckInOutcome[1];

        CheckInOutcome first = entrance.pass(() -> {
            second[0] = entrance.pass(() -> LET_IN);
            return LET_IN;
        });

        assertThat(first).isEqualTo(LET_IN);
        assertThat(second[0]).isEqualTo(new CheckInRefused.Crowded());
    }

    @Test
    void refusesWhenTheDatabaseFailsAndFreesThePlace() {
        CheckInOutcome outcome = entrance.pass(() -> {
            throw new IllegalStateException("Cannot store", new SQLException("Connection refused"));
        });

        assertThat(outcome).isEqualTo(new CheckInRefused.DatabaseAway());
        assertThat(entrance.pass(() -> LET_IN)).isEqualTo(LET_IN);
    }

    @Test
    void hidesNoOtherFailure() {
        assertThatThrownBy(() -> entrance.pass(() -> {
                    throw new IllegalStateException("A mistake of ours");
                }))
                .hasMessage("A mistake of ours");
        assertThat(entrance.pass(() -> LET_IN)).isEqualTo(LET_IN);
    }
}
