package org.folkmoot.lottery.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.verify.Verification;
import org.folkmoot.lottery.verify.invitation.InvitationVerification;

/** The verifier, which shares no code with the draw, in the place of a judge who is asked before anything is frozen. */
public final class SelfAudit {
    private SelfAudit() {}

    /** @throws DrawRefusedException when the verifier finds anything */
    public static void judge(Path unfinished) throws IOException {
        Verification.Report verified = Verification.verify(unfinished, Verification.Known.NOTHING);
        if (!verified.held()) {
            throw refused("frozen", verified.findings());
        }
    }

    /** @throws DrawRefusedException when the verifier finds anything */
    public static void judgeInvitations(Path unfinished) throws IOException {
        var verified = InvitationVerification.verify(unfinished, Verification.Known.NOTHING)
                .orElseThrow(() -> new IllegalArgumentException("there are no invitations in " + unfinished));
        if (!verified.held()) {
            throw refused("sealed", verified.findings());
        }
    }

    private static DrawRefusedException refused(String done, List<String> findings) {
        return new DrawRefusedException("the lottery is wrong, which is a fault of this program; nothing was %s: %s"
                .formatted(done, String.join("; ", findings)));
    }
}
