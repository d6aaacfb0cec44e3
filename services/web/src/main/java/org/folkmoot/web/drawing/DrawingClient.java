package org.folkmoot.web.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks sortition with an organiser's own token; sortition decides what they may. */
@ApplicationScoped
class DrawingClient {
    private final DrawingApi api;

    DrawingClient(@RestClient DrawingApi api) {
        this.api = api;
    }

    Answer<DrawState> announce(DrawingApi.Announcement announcement, String token) {
        return Neighbour.ask(() -> api.announce(Neighbour.bearer(token), announcement));
    }

    Answer<Boolean> seal(DrawId draw, DrawingApi.NewWave wave, String token) {
        return Neighbour.order(() -> api.seal(draw.toString(), Neighbour.bearer(token), wave));
    }

    Answer<Boolean> invite(DrawId draw, int number, String value, String token) {
        return Neighbour.order(
                () -> api.invite(draw.toString(), number, Neighbour.bearer(token), new DrawingApi.Value(value)));
    }

    Answer<Boolean> freeze(DrawId draw, DrawingApi.Plan plan, String token) {
        return Neighbour.order(() -> api.freeze(draw.toString(), Neighbour.bearer(token), plan));
    }

    /** Nothing of anybody when it cannot be read. */
    PublishedPool pool(DrawId draw) {
        return Neighbour.ask(() -> PublishedPool.read(api.pool(draw.toString())))
                .orElse(PublishedPool.read(""));
    }

    /** Pseudonyms whose seats nobody sits on any more; none when it cannot be read. */
    List<String> vacant(DrawId draw, String token) {
        return Neighbour.ask(() -> api.seats(draw.toString(), Neighbour.bearer(token)).stream()
                        .filter(DrawingApi.Seat::vacant)
                        .map(DrawingApi.Seat::pseudonym)
                        .toList())
                .orElse(List.of());
    }

    Answer<Boolean> replace(DrawId draw, DrawingApi.Replacements replacements, String token) {
        return Neighbour.order(() -> api.replace(draw.toString(), Neighbour.bearer(token), replacements));
    }

    Answer<Boolean> draw(DrawId draw, String value, String token) {
        return Neighbour.order(() -> api.draw(draw.toString(), Neighbour.bearer(token), new DrawingApi.Value(value)));
    }

    Answer<Boolean> cancel(DrawId draw, String reason, String token) {
        return Neighbour.order(
                () -> api.cancel(draw.toString(), Neighbour.bearer(token), new DrawingApi.Reason(reason)));
    }
}
