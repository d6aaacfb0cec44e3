package org.folkmoot.counting.rule.ranked;

import java.util.List;

/** Takes one of those between whom no vote decides. */
interface Lot {
    /** @param matters whether the count may go on otherwise when another is taken */
    int take(List<Integer> tied, boolean matters);
}
