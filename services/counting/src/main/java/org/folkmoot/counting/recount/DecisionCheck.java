package org.folkmoot.counting.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;
import org.folkmoot.counting.contest.ContestCount.Standing;

/** Works out again whether the threshold of a binding contest was reached, in whole numbers. */
final class DecisionCheck {
    private final JsonNode counting;
    private final Findings findings;

    DecisionCheck(ResultFile result, Findings findings) {
        this.counting = result.counting();
        this.findings = findings;
    }

    /** In words; empty if the contest was advice. */
    Optional<String> run(Optional<Standing> ahead, Figures figures) throws MalformedException {
        var threshold = counting.path("Threshold");
        var published = counting.path("Decision");
        if (threshold.isMissingNode()) {
            if (!published.isMissingNode()) {
                findings.say("the result has a decision, but no threshold");
            }
            return Optional.empty();
        }
        long all = both(figures, "BallotsCast");
        long base = switch (threshold.path("type").asText()) {
            case "simple-majority" -> all - both(figures, "BlankBallots");
            case "of-members" -> counting.path("Members").asLong();
            default -> all;
        };
        long needed = needed(threshold, base);
        long votes = ahead.map(Standing::votes).orElse(0L);
        boolean carried = ahead.isPresent() && votes >= needed;
        findings.compare("decision, threshold", published.path("threshold"), threshold);
        findings.compare(
                "decision, option",
                published.path("option").asText(),
                ahead.map(Standing::option).orElse(""));
        findings.compare("decision, votes", published.path("votes").asLong(), votes);
        findings.compare("decision, base", published.path("base").asLong(), base);
        findings.compare("decision, needed", published.path("needed").asLong(), needed);
        findings.compare("decision, carried", published.path("carried").asBoolean(), carried);
        return Optional.of("%s with %d votes of %d, %d needed: %s"
                .formatted(
                        ahead.map(Standing::option).orElse("nothing"),
                        votes,
                        base,
                        needed,
                        carried ? "carried" : "not carried"));
    }

    /** Of both columns together. */
    private static long both(Figures figures, String figure) {
        return figures.of(ResultFile.EVERYWHERE, "individual", figure, "")
                + figures.of(ResultFile.EVERYWHERE, "group", figure, "");
    }

    /** The least number of votes that is more than half, or that reaches the share; never zero. */
    private static long needed(JsonNode threshold, long base) throws MalformedException {
        if (threshold.path("type").asText().equals("simple-majority")) {
            return base / 2 + 1;
        }
        var numerator = BigInteger.valueOf(threshold.path("numerator").asLong());
        var denominator = BigInteger.valueOf(threshold.path("denominator").asLong(1));
        if (numerator.signum() < 1 || denominator.compareTo(numerator) < 0) {
            throw new MalformedException("the threshold is no share: " + threshold, null);
        }
        var parts = numerator.multiply(BigInteger.valueOf(base)).divideAndRemainder(denominator);
        long share = parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
        return Math.max(1, share);
    }
}
