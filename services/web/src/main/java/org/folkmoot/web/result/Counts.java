package org.folkmoot.web.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.web.facts.ContestTallies;
import org.folkmoot.web.facts.Facts;

/** Counts as far as results says that they may be shown. Other figures do not get past here. */
@Named("counts")
@ApplicationScoped
public class Counts {
    private final Facts facts;
    private final int smallest;
    private final Map<ContestId, Taken> latest = new ConcurrentHashMap<>();

    Counts(Facts facts, Suppression suppression) {
        this.facts = facts;
        this.smallest = suppression.suppressionSize();
    }

    /** How many people a figure that is shown has at least. */
    public int smallest() {
        return smallest;
    }

    /**
     * A count at one moment.
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

    private static Count count(Map<AreaCode, TallyUpdated> figures) {
        Map<AreaCode, TallyUpdated> shown = new HashMap<>();
        Set<AreaCode> withheld = new HashSet<>();
        figures.forEach((area, tally) -> {
            if (tally.showing().area()) {
                shown.put(area, tally.showing().rooms() ? tally : withoutRooms(tally));
            } else {
                withheld.add(area);
            }
        });
        return new Count(shown, withheld);
    }

    /** As long as too few have answered in rooms, it is as if none of these had sent in anything yet. */
    private static TallyUpdated withoutRooms(TallyUpdated tally) {
        return new TallyUpdated(
                tally.contestId(),
                tally.area(),
                tally.individual(),
                TallyColumn.NONE,
                0,
                tally.parties(),
                tally.checkedIn(),
                tally.showing());
    }
}
