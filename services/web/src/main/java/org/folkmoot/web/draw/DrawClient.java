package org.folkmoot.web.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks sortition what everybody may know of draws. */
@ApplicationScoped
public class DrawClient {
    private final DrawApi api;

    DrawClient(@RestClient DrawApi api) {
        this.api = api;
    }

    public Answer<List<DrawState>> of(AssemblyId assembly) {
        return Neighbour.ask(() -> api.of(assembly.toString()));
    }

    /** A draw with all that is published about it; all of it or nothing. */
    public Answer<PublishedDraw> published(DrawId id) {
        Instant asOf = Instant.now();
        String draw = id.toString();
        return Neighbour.ask(
                () -> new PublishedDraw(api.draw(draw), api.waves(draw), api.files(draw), api.log(draw), asOf));
    }
}
