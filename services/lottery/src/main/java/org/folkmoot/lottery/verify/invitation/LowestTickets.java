package org.folkmoot.lottery.verify.invitation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.PriorityQueue;

/** The lowest tickets of a stratum, as many as it has invitations; the highest of them comes first. */
final class LowestTickets {
    private final int invitations;
    private final PriorityQueue<byte[]> lowest =
            new PriorityQueue<>(Comparator.comparing((byte[] ticket) -> ticket, Arrays::compareUnsigned)
                    .reversed());

    LowestTickets(int invitations) {
        this.invitations = invitations;
    }

    /** @param ticket is copied */
    void offer(byte[] ticket) {
        if (lowest.size() < invitations) {
            lowest.add(ticket.clone());
        } else if (invitations > 0 && Arrays.compareUnsigned(ticket, lowest.element()) < 0) {
            byte[] out = lowest.remove();
            System.arraycopy(ticket, 0, out, 0, out.length);
            lowest.add(out);
        }
    }

    /** The highest that is invited; empty where none is. */
    Optional<String> cutOff() {
        return Optional.ofNullable(lowest.peek()).map(HexFormat.of()::formatHex);
    }
}
