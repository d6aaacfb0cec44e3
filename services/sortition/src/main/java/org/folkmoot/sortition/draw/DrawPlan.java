package org.folkmoot.sortition.draw;

import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.sortition.randomness.Randomness;

/**
 * How the panel is found.
 *
 * @param panels how many lie in the hat
 */
public record DrawPlan(Objective objective, int panels, Randomness randomness) {}
