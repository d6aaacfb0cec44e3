package org.folkmoot.web.vote;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.participant.ParticipantId;

/**
 * In which order somebody sees the options. Where each voter has an order of their own, it follows from a secret, the
 * contest and the voter: the same on every instance and at every visit, and nothing about the voter can be read from it.
 */
@ApplicationScoped
public class OptionOrder {
    private final SecretKeySpec secret;

    OptionOrder(@ConfigProperty(name = "folkmoot.session-secret") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public List<ContestOption> of(ContestDefinition contest, ParticipantId voter) {
        if (!contest.rules().shuffled()) {
            return contest.options();
        }
        return contest.options().stream()
                .sorted(Comparator.comparing(
                        option -> place("option-order|" + contest.id() + "|" + voter + "|" + option.id())))
                .toList();
    }

    private String place(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
