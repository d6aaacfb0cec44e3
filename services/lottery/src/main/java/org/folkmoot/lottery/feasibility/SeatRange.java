package org.folkmoot.lottery.feasibility;

/**
 * How many people a panel that meets the targets can have.
 *
 * @param least at least one
 */
public record SeatRange(int least, int most) {
    public boolean includes(int seats) {
        return least <= seats && seats <= most;
    }
}
