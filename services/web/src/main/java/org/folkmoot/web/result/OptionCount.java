package org.folkmoot.web.result;

/**
 * What one option got.
 *
 * @param letter stands beside the label wherever it is short of room
 * @param percent of all answers, as people read it
 * @param individualLength length of that part of the bar, in percent of the full width
 * @param groupLength of the other part
 */
public record OptionCount(
        String id,
        String label,
        String letter,
        long individual,
        long group,
        long total,
        String percent,
        double individualLength,
        double groupLength,
        boolean leads) {}
