package org.folkmoot.rehearsal.lot;

import java.util.List;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.rehearsal.festival.Voter;

/**
 * A panel, and how it came about.
 *
 * @param invited how many had a letter
 * @param accepted how many of them put themselves forward
 * @param listed members that voting knows of
 * @param verified whether the verifier found nothing wrong with the published files
 */
public record Drawn(PanelId panel, List<Voter> members, int invited, int accepted, int listed, boolean verified) {
    public Drawn {
        members = List.copyOf(members);
    }
}
