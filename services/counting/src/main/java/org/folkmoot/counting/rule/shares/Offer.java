package org.folkmoot.counting.rule.shares;

import org.folkmoot.counting.exact.Rational;

/**
 * An option that its supporters can pay for.
 *
 * @param price the most that any of them pays; who has less pays all
 * @param rate price for a unit of satisfaction, what the rule compares
 */
public record Offer(int option, Rational price, Rational rate) {}
