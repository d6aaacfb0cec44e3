package org.folkmoot.lottery.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.verify.Verification;

/** The verifier, which shares no code with the draw, in the place of a judge who is asked before anything is frozen. */
public final class SelfAudit {
    private SelfAudit() {}

    /** @throws DrawRefusedException when the verifier finds anything */
    public static void judge(Path unfinished) throws IOException {
        Verification.Report verified = Verification.verify(unfinished, Verification.Known.NOTHING);
        if (!verified.held()) {
            throw new DrawRefusedException(
                    "the lottery is wrong, which is a fault of this program; nothing was frozen: "
                            + String.join("; ", verified.findings()));
        }
    }
}
