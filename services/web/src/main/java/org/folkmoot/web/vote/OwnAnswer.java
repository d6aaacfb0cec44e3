package org.folkmoot.web.vote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.contracts.ballot.Selection;

/**
 * The answer that was counted last, as this device remembers it; nobody else keeps who answered what. It is bound to
 * the participant, so that the next person at the same device does not see it.
 *
 * @param selection null when this device did not send it
 */
public record OwnAnswer(String owner, Receipt receipt, Selection selection) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})~([0-9a-f-]{36})~(\\d{1,18})~(\\d{1,15})~(.*)", Pattern.DOTALL);

    /** Reads a cookie; empty for somebody else's, and for anything that is none of ours. */
    public static Optional<OwnAnswer> read(String cookie, String owner) {
        Matcher parts = FORM.matcher(cookie == null ? "" : cookie);
        if (!parts.matches() || !parts.group(1).equals(owner)) {
            return Optional.empty();
        }
        try {
            Receipt receipt = new Receipt(
                    parts.group(2),
                    Long.parseLong(parts.group(3)),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(4))));
            String selection = URLDecoder.decode(parts.group(5), StandardCharsets.UTF_8);
            return Optional.of(
                    new OwnAnswer(owner, receipt, selection.isEmpty() ? null : CanonicalSelection.parse(selection)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String cookie() {
        return String.join(
                "~",
                owner,
                receipt.ballotId(),
                String.valueOf(receipt.sequence()),
                String.valueOf(receipt.acceptedAt().toEpochMilli()),
                selection == null ? "" : URLEncoder.encode(selection.canonical(), StandardCharsets.UTF_8));
    }
}
