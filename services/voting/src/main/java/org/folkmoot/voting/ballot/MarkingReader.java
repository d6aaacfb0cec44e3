package org.folkmoot.voting.ballot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.defaults.problem.Echo;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.Marking;

/**
 * Reads what stands as {@code selection}: exactly one of {@code {"choices":["4","6"]}},
 * {@code {"ranking":[["4"],["6","2"]]}}, {@code {"amount":30}}, {@code {"points":{"4":3}}} and {@code {"blank":true}}.
 */
final class MarkingReader {
    private static final String FIELD = "selection";
    private static final String CHOICES = "choices";
    private static final String RANKING = "ranking";
    private static final String AMOUNT = "amount";
    private static final String POINTS = "points";
    private static final String BLANK = "blank";

    private MarkingReader() {}

    /** Reads the value at which the parser stands, to its end. */
    static Marking read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw BallotRequest.malformed(FIELD, "needs to be an object");
        }
        if (json.nextToken() != JsonToken.FIELD_NAME) {
            throw wrongKind();
        }
        String kind = json.currentName();
        json.nextToken();
        Marking marking = switch (kind) {
            case CHOICES -> new Marking.Choices(options(json, CHOICES));
            case RANKING -> ranking(json);
            case AMOUNT -> new Marking.Amount(whole(json, AMOUNT));
            case POINTS -> points(json);
            case BLANK -> blank(json);
            default -> throw wrongKind();
        };
        if (json.nextToken() == JsonToken.FIELD_NAME) {
            throw json.currentName().equals(kind) ? malformed(kind, "stands twice") : wrongKind();
        }
        return marking;
    }

    static boolean isLong(JsonParser json) throws IOException {
        return json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    private static List<String> options(JsonParser json, String kind) throws IOException {
        requireList(json, kind);
        List<String> options = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw malformed(kind, "needs to hold option ids in quotes");
            }
            options.add(json.getText());
        }
        return options;
    }

    private static Marking ranking(JsonParser json) throws IOException {
        requireList(json, RANKING);
        List<List<String>> ranks = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            List<String> rank = options(json, RANKING);
            if (rank.isEmpty()) {
                throw malformed(RANKING, "needs at least one option on each rank");
            }
            ranks.add(rank);
        }
        return new Marking.Ranking(ranks);
    }

    private static Marking points(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw malformed(POINTS, "needs to be an object of option ids and points");
        }
        Map<String, Long> points = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String option = json.currentName();
            json.nextToken();
            long given = whole(json, POINTS);
            if (given < 1) {
                throw malformed(POINTS, "needs at least one point for each option named");
            }
            if (points.put(option, given) != null) {
                throw malformed(POINTS, "names " + Echo.of(option) + " twice");
            }
        }
        return new Marking.Points(points);
    }

    private static Marking blank(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_TRUE) {
            throw malformed(BLANK, "is only ever true");
        }
        return new Marking.Blank();
    }

    private static long whole(JsonParser json, String kind) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || !isLong(json)) {
            throw malformed(kind, "needs to be in whole numbers");
        }
        return json.getLongValue();
    }

    private static void requireList(JsonParser json, String kind) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed(kind, kind.equals(RANKING) ? "needs to be a list of lists" : "needs to be a list");
        }
    }

    private static ProblemException wrongKind() {
        return BallotProblem.WRONG_SELECTION_KIND.because(
                "Send exactly one of choices, ranking, amount, points and blank as the selection.");
    }

    private static ProblemException malformed(String kind, String detail) {
        return BallotRequest.malformed(FIELD + "." + kind, detail);
    }
}
