package org.folkmoot.breakout.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;

/**
 * What somebody in the room asks for.
 *
 * @param turn that is meant; nothing else than to begin goes without
 * @param extra in all for this turn; to extend
 */
record GoRoundRequest(@NotNull Action action, Integer turn, Duration extra) {
    enum Action {
        @JsonProperty("begin")
        BEGIN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("pass")
        PASS,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("extend")
        EXTEND
    }

    Command.FromRoom by(SeatId seat) {
        return switch (action) {
            case BEGIN -> new Command.Begin(seat);
            case DONE -> new Command.Done(seat, requiredTurn());
            case PASS -> new Command.Pass(seat, requiredTurn());
            case SKIP -> new Command.Skip(seat, requiredTurn());
            case EXTEND -> new Command.Extend(seat, requiredTurn(), requiredExtra());
        };
    }

    private int requiredTurn() {
        if (turn == null) {
            throw malformed("turn", "is needed with this action");
        }
        return turn;
    }

    private Duration requiredExtra() {
        if (extra == null || extra.isNegative()) {
            throw malformed("extra", "is needed with this action, and is not negative");
        }
        return extra;
    }

    private static ProblemException malformed(String field, String detail) {
        return CommonProblem.MALFORMED_REQUEST.because(
                "Change the field " + field + ".", List.of(InputError.field(field, detail)));
    }
}
