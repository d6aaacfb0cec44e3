package org.folkmoot.contracts.contest;

/**
 * Something that can be chosen.
 *
 * @param cost in the unit of the contest's budget; null where costs play no part
 */
public record ContestOption(OptionId id, String label, Long cost) {
    public ContestOption(OptionId id, String label) {
        this(id, label, null);
    }
}
