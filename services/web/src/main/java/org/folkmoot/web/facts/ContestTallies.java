package org.folkmoot.web.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** What has been counted of one contest, area by area. One thread writes, any number read. */
public final class ContestTallies {
    static final ContestTallies NONE = new ContestTallies();

    private final Map<AreaCode, Known<TallyUpdated>> byArea = new ConcurrentHashMap<>();
    private volatile long version;

    void put(Known<TallyUpdated> tally) {
        byArea.put(tally.fact().area(), tally);
        version = version + 1;
    }

    public Optional<Known<TallyUpdated>> in(AreaCode area) {
        return Optional.ofNullable(byArea.get(area));
    }

    /** Rises with every change; take it before the figures. */
    public long version() {
        return version;
    }

    /** All figures as they are at this moment. */
    public Map<AreaCode, TallyUpdated> figures() {
        Map<AreaCode, TallyUpdated> figures = new HashMap<>();
        byArea.forEach((area, tally) -> figures.put(area, tally.fact()));
        return figures;
    }
}
