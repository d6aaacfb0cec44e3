package org.folkmoot.voting.ballot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotPaper;

/**
 * Reads {@code {"sequence":1,"selection":{"choices":["4","6"]}}} to the letter: no further members, none twice, no
 * number in quotes. What a voter did not say is not guessed.
 */
final class BallotRequest {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String SEQUENCE = "sequence";
    private static final String SELECTION = "selection";
    private static final String CHOICES = "choices";

    /** The largest whole number that every client can write, also in JavaScript. */
    private static final long LARGEST_SEQUENCE = (1L << 53) - 1;

    private BallotRequest() {}

    static BallotPaper read(ContestId contest, byte[] body) {
        JsonNode root = parse(body);
        if (!root.isObject()) {
            throw CommonProblem.MALFORMED_REQUEST.because("Send a JSON object with sequence and selection.");
        }
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!Set.of(SEQUENCE, SELECTION).contains(name)) {
                throw malformed(name, "is not a member of a ballot");
            }
        }
        return new BallotPaper(contest, sequence(root.path(SEQUENCE)), choices(root.path(SELECTION)));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (IOException e) {
            throw CommonProblem.MALFORMED_REQUEST.because("The body is not the JSON that is expected here.");
        }
    }

    private static long sequence(JsonNode node) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < 1
                || node.longValue() > LARGEST_SEQUENCE) {
            throw malformed(SEQUENCE, "needs to be a whole number from 1 to " + LARGEST_SEQUENCE);
        }
        return node.longValue();
    }

    private static List<String> choices(JsonNode selection) {
        if (!selection.isObject()) {
            throw malformed(SELECTION, "needs to be an object");
        }
        if (selection.size() != 1 || !selection.has(CHOICES)) {
            throw BallotProblem.WRONG_SELECTION_KIND.because("Send {\"choices\":[...]} as the selection.");
        }
        JsonNode choices = selection.get(CHOICES);
        if (!choices.isArray()) {
            throw malformed(SELECTION + "." + CHOICES, "needs to be a list");
        }
        List<String> read = new ArrayList<>(choices.size());
        for (JsonNode choice : choices) {
            if (!choice.isTextual()) {
                throw malformed(SELECTION + "." + CHOICES, "needs to hold option ids in quotes");
            }
            read.add(choice.textValue());
        }
        return read;
    }

    private static ProblemException malformed(String field, String detail) {
        return CommonProblem.MALFORMED_REQUEST.because(
                "Change the fields named in errors.", List.of(InputError.field(field, detail)));
    }
}
