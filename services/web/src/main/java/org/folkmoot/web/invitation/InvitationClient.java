package org.folkmoot.web.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks sortition with a participant's own token. */
@ApplicationScoped
class InvitationClient {
    private final InvitationApi api;

    InvitationClient(@RestClient InvitationApi api) {
        this.api = api;
    }

    Answer<Invitation> invitation(DrawId draw, String token) {
        return Neighbour.ask(() -> api.invitation(draw.toString(), Neighbour.bearer(token)));
    }

    Answer<Invitation> answer(DrawId draw, InvitationApi.Answer answer, String token) {
        return Neighbour.ask(() -> api.answer(draw.toString(), Neighbour.bearer(token), answer));
    }

    Answer<List<Ticket>> tickets(DrawId draw, String token) {
        return Neighbour.ask(() -> api.tickets(draw.toString(), Neighbour.bearer(token)));
    }
}
