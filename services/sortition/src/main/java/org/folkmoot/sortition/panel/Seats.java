package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.pool.PoolStore;

/** Who sits on a panel, by pseudonym, and which seats nobody sits on any more. */
@ApplicationScoped
class Seats {
    private final DrawStore draws;
    private final PoolStore pools;

    Seats(DrawStore draws, PoolStore pools) {
        this.draws = draws;
        this.pools = pools;
    }

    @Transactional
    List<PoolStore.Seat> of(DrawId id) {
        return pools.seats(draws.existing(id).id());
    }
}
