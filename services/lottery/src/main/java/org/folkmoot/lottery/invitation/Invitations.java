package org.folkmoot.lottery.invitation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Who is invited.
 *
 * @param places in order of entry from 0
 */
public record Invitations(BitSet places, List<Stratum> strata) {
    public Invitations {
        places = (BitSet) places.clone();
        strata = List.copyOf(strata);
    }

    @Override
    public BitSet places() {
        return (BitSet) places.clone();
    }

    /**
     * A part of the register that is drawn from by itself.
     *
     * @param cutOff the highest ticket that is invited; empty when nobody of the stratum is
     */
    public record Stratum(String name, int people, int invited, Optional<Ticket> cutOff) {
        public boolean invites(Ticket ticket) {
            return cutOff.filter(highest -> ticket.compareTo(highest) <= 0).isPresent();
        }
    }
}
