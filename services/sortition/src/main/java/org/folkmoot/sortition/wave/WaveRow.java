package org.folkmoot.sortition.wave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.Ticket;
import org.folkmoot.lottery.register.InvitationTerms;
import org.folkmoot.lottery.register.PublishedInvitations;
import org.folkmoot.sortition.randomness.Randomness;

/**
 * A wave as it is stored.
 *
 * @param secret for the salts
 * @param registered how many took part
 * @param value of the randomness, once it is known
 */
public record WaveRow(
        DrawId draw,
        int number,
        int invitations,
        boolean byArea,
        Instant answerBy,
        byte[] secret,
        int registered,
        String registerRoot,
        Randomness randomness,
        Instant sealedAt,
        Optional<Instant> drawnAt,
        Optional<String> value,
        Optional<String> seed,
        List<CutOff> cutOffs,
        Optional<Audit> audit) {
    /** What is agreed on and published before the lot falls. */
    InvitationTerms terms() {
        return new InvitationTerms(sealedAt, false, registered, invitations, registerRoot, randomness.plan());
    }

    /** What is published once the lot has fallen. */
    Optional<PublishedInvitations> outcome() {
        return value.map(known -> new PublishedInvitations(
                terms().root(),
                known,
                seed.orElseThrow(),
                cutOffs.stream().map(CutOff::stratumDrawn).toList()));
    }

    /**
     * What the verifier said once the lot had fallen.
     *
     * @param findings empty when everything held
     */
    public record Audit(Instant at, List<String> findings) {}

    /**
     * Where the lot fell in one stratum.
     *
     * @param tickets how many there were
     * @param cutOff the highest ticket that is invited; absent when none is
     */
    public record CutOff(String stratum, int tickets, int invited, String cutOff) {
        private Invitations.Stratum stratumDrawn() {
            return new Invitations.Stratum(
                    stratum, tickets, invited, Optional.ofNullable(cutOff).map(Ticket::new));
        }
    }
}
