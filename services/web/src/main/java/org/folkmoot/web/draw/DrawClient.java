package org.folkmoot.web.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        return Neighbour.ask(() -> {
            DrawState state = api.draw(draw);
            return new PublishedDraw(state, api.waves(draw), publications(state), api.log(draw), asOf);
        });
    }

    /** Who sits on the panel, by pseudonym: those whom the last lot fell on, and those who stayed then. */
    public Answer<List<String>> members(PublishedDraw published) {
        String draw = published.draw().id().toString();
        return Neighbour.ask(() -> published.publications().stream()
                .filter(Publication::drawn)
                .reduce((before, after) -> after)
                .map(last -> Stream.concat(
                                last.commitment().held().stream(), selection(draw, last.number()).selected().stream())
                        .sorted()
                        .toList())
                .orElse(List.of()));
    }

    private Selection selection(String draw, int number) {
        return number == 0 ? api.selection(draw) : api.selection(draw, number);
    }

    private List<Publication> publications(DrawState state) {
        String draw = state.id().toString();
        List<PublishedFile> first = api.files(draw);
        if (first.isEmpty()) {
            return List.of();
        }
        List<Publication> publications =
                new ArrayList<>(List.of(new Publication(0, first, api.commitment(draw), api.statistics(draw))));
        for (int number = 1; number <= state.replacements(); number++) {
            publications.add(new Publication(
                    number, api.files(draw, number), api.commitment(draw, number), api.statistics(draw, number)));
        }
        return publications;
    }
}
