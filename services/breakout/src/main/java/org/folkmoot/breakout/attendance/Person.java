package org.folkmoot.breakout.attendance;

import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;

/**
 * Somebody who has checked in.
 *
 * @param area from which they checked in
 * @param language empty when it is not known yet
 * @param party the watch-party that they sit in
 * @param facilitator whether certified
 */
public record Person(
        ParticipantId id,
        AreaCode area,
        Optional<String> language,
        Set<String> needs,
        Optional<PartyId> party,
        boolean facilitator) {}
