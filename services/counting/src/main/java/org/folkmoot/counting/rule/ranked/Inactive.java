package org.folkmoot.counting.rule.ranked;

/** Why a ballot counts for nobody. */
public enum Inactive {
    /** Nothing was marked. */
    BLANK,
    /** Every option it ranks is out. */
    EXHAUSTED,
    /** It ended at a rank with several options. */
    OVERVOTED,
    /** It ended after too many skipped ranks. */
    SKIPPED,
    /** It ended at an option named before. */
    REPEATED
}
