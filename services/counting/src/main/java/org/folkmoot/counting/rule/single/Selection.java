package org.folkmoot.counting.rule.single;

import java.util.List;
import java.util.TreeSet;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.tie.Draw;

/**
 * Who is in by votes alone, and who is tied for the places still open.
 *
 * @param tied more options than {@code open}, or none
 */
public record Selection(List<Integer> certain, List<Integer> tied, int open) {
    public Selection {
        certain = List.copyOf(new TreeSet<>(certain));
        tied = List.copyOf(new TreeSet<>(tied));
    }

    public boolean decided() {
        return open == 0;
    }

    /** Fills the open places by the public draw. */
    public List<Integer> resolved(List<Option> options, Draw draw) {
        var chosen = new TreeSet<>(certain);
        chosen.addAll(draw.order(options, tied).subList(0, open));
        return List.copyOf(chosen);
    }
}
