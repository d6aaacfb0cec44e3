package org.folkmoot.lottery.fair;

/** What is called fair. */
public enum Objective {
    /** The smallest probability as large as can be, then the next smallest, and so on. */
    LEXIMIN,
    /** The smallest probability as large as can be. */
    MAXIMIN,
    /** The product of all probabilities as large as can be (Nash welfare). */
    NASH,
    /** Neither very small nor very large: the least (n/k) max p + (k/n) / min p (arXiv 2406.15009, 2024). */
    GOLDILOCKS,
    /** The greedy procedure of practitioners, for comparison. */
    LEGACY
}
