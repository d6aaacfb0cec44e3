package org.folkmoot.web.vote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.OptionId;

/**
 * The answer that was counted last, as this device remembers it; nobody else keeps who answered what. It is bound to
 * the participant, so that the next person at the same device does not see it.
 *
 * @param choices empty when this device did not send it
 */
public record OwnAnswer(String owner, Receipt receipt, List<OptionId> choices) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})~([0-9a-f-]{36})~(\\d{1,18})~(\\d{1,15})~(.*)", Pattern.DOTALL);

    public OwnAnswer {
        choices = List.copyOf(choices);
    }

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
            String choices = URLDecoder.decode(parts.group(5), StandardCharsets.UTF_8);
            return Optional.of(new OwnAnswer(
                    owner,
                    receipt,
                    Pattern.compile("~")
                            .splitAsStream(choices)
                            .filter(choice -> !choice.isEmpty())
                            .map(OptionId::of)
                            .toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String cookie() {
        String all = choices.stream().map(OptionId::value).collect(Collectors.joining("~"));
        return String.join(
                "~",
                owner,
                receipt.ballotId(),
                String.valueOf(receipt.sequence()),
                String.valueOf(receipt.acceptedAt().toEpochMilli()),
                URLEncoder.encode(all, StandardCharsets.UTF_8));
    }

    public boolean has(OptionId option) {
        return choices.contains(option);
    }
}
