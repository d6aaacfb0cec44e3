package org.folkmoot.counting.rule.shares;

/** What an elected option is worth to a voter who approves it. */
public enum Satisfaction {
    /** One, whatever it costs: the lowest price for each supporter is bought first. */
    NUMBER,
    /** What it costs: the option with most supporters who still pay in full is bought first. */
    COST
}
