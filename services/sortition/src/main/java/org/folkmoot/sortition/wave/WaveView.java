package org.folkmoot.sortition.wave;

import java.time.Instant;
import java.util.List;
import org.folkmoot.sortition.randomness.Randomness;

/**
 * A wave as anyone may see it.
 *
 * @param root of what was agreed on before, the register included
 * @param value of the randomness, once it is known
 * @param audit by the verifier, a moment after the lot has fallen
 */
public record WaveView(
        int number,
        int invitations,
        boolean byArea,
        int registered,
        String root,
        Randomness randomness,
        Instant sealedAt,
        Instant answerBy,
        Instant drawnAt,
        String value,
        String seed,
        List<WaveRow.CutOff> cutOffs,
        WaveRow.Audit audit) {
    static WaveView of(WaveRow wave) {
        return new WaveView(
                wave.number(),
                wave.invitations(),
                wave.byArea(),
                wave.registered(),
                wave.terms().root(),
                wave.randomness(),
                wave.sealedAt(),
                wave.answerBy(),
                wave.drawnAt().orElse(null),
                wave.value().orElse(null),
                wave.seed().orElse(null),
                wave.cutOffs(),
                wave.audit().orElse(null));
    }
}
