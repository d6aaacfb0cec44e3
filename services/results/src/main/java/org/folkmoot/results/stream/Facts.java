package org.folkmoot.results.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.rollup.AreaTree;

/** The facts of other services that all of this one shares. */
class Facts {
    @Produces
    @Singleton
    ContestRegister contests() {
        return new ContestRegister();
    }

    @Produces
    @Singleton
    AreaTree areas() {
        return new AreaTree();
    }
}
