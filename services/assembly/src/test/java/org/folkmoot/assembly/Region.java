package org.folkmoot.assembly;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.EventPublisher;

/** A region with two localities of its own for a test, published as registration would. */
public record Region(AreaCode code, AreaCode north, AreaCode south) {
    public static Region published(AreaProjection areas) {
        String name = "region-" + UUID.randomUUID();
        Region region = new Region(AreaCode.of(name), AreaCode.of(name + "-north"), AreaCode.of(name + "-south"));
        try (EventPublisher registration = new EventPublisher()) {
            define(registration, region.code(), null);
            define(registration, region.north(), region.code());
            define(registration, region.south(), region.code());
        }
        await().ignoreExceptions().until(() -> areas.tree().knows(region.south()));
        return region;
    }

    private static void define(EventPublisher registration, AreaCode area, AreaCode parent) {
        registration.publish(
                Topics.AREAS, area.value(), new AreaDefined(area, area.value(), "locality", parent, 1_000));
    }
}
