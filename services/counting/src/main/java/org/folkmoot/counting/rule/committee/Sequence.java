package org.folkmoot.counting.rule.committee;

import java.util.List;

/** An immutable state of a rule that fills one seat after another. */
interface Sequence {
    List<Integer> elected();

    /** The options that are equally entitled to the next seat; none where the rule ends here. */
    List<Integer> best();

    /** What entitles {@link #best()}, in words. */
    String value();

    Sequence elect(int option);

    /** Equal for two states that continue alike. */
    Object key();
}
