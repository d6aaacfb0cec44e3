package org.folkmoot.lottery.verify.invitation;

import java.util.Optional;

/**
 * A part of the register that is drawn from by itself.
 *
 * @param cutOff the highest ticket that is invited, 64 hexadecimal digits; empty where none is
 */
public record StratumDrawn(String name, int people, int invited, Optional<String> cutOff) {
    boolean invites(String ticket) {
        return cutOff.filter(highest -> ticket.compareTo(highest) <= 0).isPresent();
    }
}
