package org.folkmoot.sortition.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.randomness.RandomnessRequest;

/**
 * How an organiser wants the panel to be found.
 *
 * @param objective what is called fair; leximin when absent
 * @param panels how many lie in the hat; 1,000 when absent
 */
record FreezeRequest(Objective objective, Integer panels, RandomnessRequest randomness) {
    private static final int USUAL_PANELS = 1_000;
    private static final int FEWEST_PANELS = 100;
    private static final int MOST_PANELS = 10_000;

    FreezeRequest {
        objective = objective == null ? Objective.LEXIMIN : objective;
        panels = panels == null ? USUAL_PANELS : panels;
        randomness = randomness == null ? RandomnessRequest.usual() : randomness;
    }

    /**
     * Everything that has to change; empty when nothing has.
     *
     * @param seats of a panel
     */
    List<InputError> errors(int seats, Instant now, Duration notice) {
        List<InputError> errors = new ArrayList<>();
        int most = Math.min(MOST_PANELS, Freezing.mostPanels(seats));
        if (panels < FEWEST_PANELS || panels > most) {
            errors.add(InputError.field("panels", "has to be from " + FEWEST_PANELS + " to " + most));
        }
        errors.addAll(randomness.errors(now, notice));
        return errors;
    }

    DrawPlan plan(Instant now, Duration notice) {
        return new DrawPlan(objective, panels, randomness.fixed(now, notice));
    }
}
