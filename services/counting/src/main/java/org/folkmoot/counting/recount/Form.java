package org.folkmoot.counting.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a ballot of the contest may say, and a room; any ballot may be blank, since the result does not say otherwise. */
sealed interface Form {
    /** Whether a ballot may say this. */
    boolean has(Marking marking, Set<String> options);

    /** How many answers somebody in a room may give; none where rooms take no part. */
    long answersEach();

    /** Whether a room may count people for this. */
    default boolean isAnswer(String text, Set<String> options) {
        return options.contains(text);
    }

    /** One option or several; one choice is an approval of one. */
    record Approval(int most, boolean oneChoice) implements Form {
        @Override
        public boolean has(Marking marking, Set<String> options) {
            return marking instanceof Marking.Choices marked
                    && !marked.options().isEmpty()
                    && marked.options().size() <= most
                    && options.containsAll(marked.options());
        }

        @Override
        public long answersEach() {
            return most;
        }
    }

    /** Ranks, no option in two of them. */
    record Ranking(int most, boolean ties) implements Form {
        @Override
        public boolean has(Marking marking, Set<String> options) {
            if (!(marking instanceof Marking.Ranks ranked) || ranked.ranks().isEmpty()) {
                return false;
            }
            Set<String> named = new HashSet<>();
            for (List<String> rank : ranked.ranks()) {
                if (rank.isEmpty()
                        || (rank.size() > 1 && !ties)
                        || !rank.stream().allMatch(named::add)) {
                    return false;
                }
            }
            return named.size() <= most && options.containsAll(named);
        }

        @Override
        public long answersEach() {
            return 0;
        }
    }

    /** A number on a scale. */
    record Amount(long least, long greatest, long step) implements Form {
        private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

        @Override
        public boolean has(Marking marking, Set<String> options) {
            return marking instanceof Marking.Amount answer && isOnScale(answer.amount());
        }

        @Override
        public long answersEach() {
            return 1;
        }

        @Override
        public boolean isAnswer(String text, Set<String> options) {
            return WHOLE.matcher(text).matches() && isOnScale(Long.parseLong(text));
        }

        private boolean isOnScale(long amount) {
            return amount >= least && amount <= greatest && (amount - least) % step == 0;
        }
    }

    /** Points to spread, at least one to each option named. */
    record Points(long points) implements Form {
        @Override
        public boolean has(Marking marking, Set<String> options) {
            if (!(marking instanceof Marking.Points spread) || spread.points().isEmpty()) {
                return false;
            }
            long left = points;
            for (long given : spread.points().values()) {
                if (given < 1 || given > left) {
                    return false;
                }
                left -= given;
            }
            return options.containsAll(spread.points().keySet());
        }

        @Override
        public long answersEach() {
            return 0;
        }
    }

    /** @throws MalformedException if nobody could be asked in this form */
    static Form of(JsonNode json) throws MalformedException {
        return switch (json.path("type").asText()) {
            case "one-choice" -> new Approval(1, true);
            case "approval" -> new Approval(number(json, "most", 1), false);
            case "ranking" ->
                new Ranking(number(json, "most", 1), json.path("ties").asBoolean());
            case "points" -> new Points(number(json, "points", 1));
            case "amount" -> scale(json);
            default -> throw malformed(json);
        };
    }

    private static Form scale(JsonNode json) throws MalformedException {
        var least = json.path("least");
        var greatest = json.path("greatest");
        var step = json.path("step");
        boolean whole = least.canConvertToLong() && greatest.canConvertToLong() && step.canConvertToLong();
        if (!whole || least.asLong() < 0 || step.asLong() < 1 || greatest.asLong() < least.asLong()) {
            throw malformed(json);
        }
        return new Amount(least.asLong(), greatest.asLong(), step.asLong());
    }

    private static int number(JsonNode json, String member, int least) throws MalformedException {
        var number = json.path(member);
        if (!number.canConvertToInt() || number.asInt() < least) {
            throw malformed(json);
        }
        return number.asInt();
    }

    private static MalformedException malformed(JsonNode json) {
        return new MalformedException(PublishedFiles.RESULT + " has a form in which nobody can answer: " + json, null);
    }
}
