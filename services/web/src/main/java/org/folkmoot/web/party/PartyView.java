package org.folkmoot.web.party;

import java.util.List;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Phase;

/**
 * The convener's first page.
 *
 * @param assembly null when there is none in their area
 * @param party null while they have none
 * @param code the QR code of the address at which people join; null while there is no party
 * @param joinAddress the same in letters
 * @param typed what was sent and not taken, so that it need not be typed again
 * @param questions what there is to count, the newest first
 */
record PartyView(
        AssemblyState assembly,
        OwnParty party,
        QrCode code,
        String joinAddress,
        List<Question> questions,
        boolean counting,
        Typed typed,
        Notice notice) {
    /** @param headcount null when none was sent */
    record Typed(String place, String headcount) {
        static final Typed NOTHING = new Typed("", null);
    }

    /** @param countsRooms whether rooms send in numbers */
    record Question(String id, String text, Phase phase, boolean countsRooms) {}
}
