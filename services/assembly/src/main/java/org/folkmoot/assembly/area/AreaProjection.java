package org.folkmoot.assembly.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Keeps the area tree as registration publishes it. */
@ApplicationScoped
public class AreaProjection {
    private final Projections projections;
    private final AreaTree tree = new AreaTree();
    private ProjectionReader reader;

    AreaProjection(Projections projections) {
        this.projections = projections;
    }

    void onStart(@Observes StartupEvent event) {
        reader = projections.everything("areas", Subscription.to(Topics.AREAS, tree::apply));
    }

    /** The tree; nobody is told that an area is unknown only because this instance has just been started. */
    public AreaTree tree() {
        if (!reader.caughtUp()) {
            throw CommonProblem.UNAVAILABLE.because("The areas are still being read; try again in a moment.");
        }
        return tree;
    }
}
