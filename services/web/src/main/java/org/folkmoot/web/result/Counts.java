package org.folkmoot.web.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.SmallCells;
import org.folkmoot.contracts.tally.SmallCells.People;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestTallies;
import org.folkmoot.web.facts.Facts;

/** Counts as they may be shown. Figures that are withheld do not get past here. */
@Named("counts")
@ApplicationScoped
public class Counts {
    private final Facts facts;
    private final int smallest;
    private final SmallCells smallCells;
    private final Map<ContestId, Taken> latest = new ConcurrentHashMap<>();

    Counts(Facts facts, Suppression suppression) {
        this.facts = facts;
        this.smallest = suppression.suppressionSize();
        this.smallCells = new SmallCells(smallest);
    }

    /** How many people a figure that is shown has at least. */
    public int smallest() {
        return smallest;
    }

    /**
     * A count at one moment; what is withheld is decided on the very figures that are shown.
     *
     * @param shown the figures of all areas that are not withheld
     */
    record Count(Map<AreaCode, TallyUpdated> shown, Set<AreaCode> withheld) {
        boolean withholds(AreaCode area) {
            return withheld.contains(area);
        }
    }

    private record Taken(long version, Count count) {}

    Count of(ContestId contest) {
        ContestTallies tallies = facts.tallies(contest);
        long version = tallies.version();
        Taken known = latest.get(contest);
        if (known != null && known.version() == version) {
            return known.count();
        }
        Count count = count(tallies.figures());
        latest.put(contest, new Taken(version, count));
        return count;
    }

    private Count count(Map<AreaCode, TallyUpdated> figures) {
        Map<AreaCode, People> people = new HashMap<>();
        figures.forEach((area, tally) -> people.put(area, People.of(tally)));
        Set<AreaCode> withheld = smallCells.withheld(facts.areas().parents(), people);
        figures.keySet().removeAll(withheld);
        return new Count(figures, withheld);
    }
}
