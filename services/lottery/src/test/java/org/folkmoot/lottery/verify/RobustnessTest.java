package org.folkmoot.lottery.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.Replacement;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files, the verifier says that something is wrong, and never breaks down over it. */
class RobustnessTest {
    private static final int CHANGES = 400;

    @TempDir
    private Path directory;

    @Test
    void survivesAnyChangeWithHashesThatFitOrNot() throws IOException {
        Path draw = drawnWithReplacement();

        new AnyChange()
                .isFound(
                        List.of(Tampering.of(draw), Tampering.of(draw.resolve("replacement-1"))),
                        CHANGES,
                        () -> Verification.verify(draw, Known.NOTHING).found());
    }

    private Path drawnWithReplacement() {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 5);
        String leaving =
                ExampleDraw.complete(draw, ExampleDraw.ROUND_1000).selected().getFirst();
        var replacement = Replacement.prepare(draw, Set.of(leaving), OptionalInt.empty());
        var terms = new Terms(
                replacement.seats(),
                Objective.LEGACY,
                5,
                ExampleDraw.SIGNED_AT,
                new BeaconPlan.Round(1000),
                true,
                Optional.of(replacement.replaces()));
        ExampleDraw.freeze(replacement.pool(), replacement.people(), terms, replacement.out());
        ExampleDraw.complete(replacement.out(), ExampleDraw.ROUND_1000);
        return draw;
    }
}
