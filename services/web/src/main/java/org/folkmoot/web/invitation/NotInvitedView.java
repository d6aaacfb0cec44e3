package org.folkmoot.web.invitation;

import java.util.List;
import org.folkmoot.web.draw.DrawState;

/**
 * The page of somebody who is not invited, or not yet.
 *
 * @param tickets theirs, by wave
 * @param known whether sortition could say which they have
 */
record NotInvitedView(DrawState draw, List<Ticket> tickets, boolean known) {
    NotInvitedView {
        tickets = List.copyOf(tickets);
    }

    /** Whether a ticket of theirs was drawn and lost. */
    public boolean lost() {
        return tickets.stream().anyMatch(ticket -> ticket.ticket() != null);
    }
}
