package org.folkmoot.lottery.fair.objective;

/**
 * The best chances of a region.
 *
 * @param chances by kind
 * @param missed the most by which their value, as a probability, is proven to miss the best one
 */
public record Best(double[] chances, double missed) {}
