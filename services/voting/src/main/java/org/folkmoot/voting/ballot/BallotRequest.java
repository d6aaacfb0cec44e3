package org.folkmoot.voting.ballot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.Echo;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.judgement.BallotPaper;
import org.folkmoot.voting.judgement.Marking;

/**
 * Reads {@code {"sequence":1,"selection":{"choices":["4","6"]}}} to the letter: no further members, none twice, no
 * number in quotes. What a voter did not say is not guessed.
 */
final class BallotRequest {
    /** Names come from strangers: they are not kept for the life of the JVM. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final String SEQUENCE = "sequence";
    private static final String SELECTION = "selection";

    /** The largest whole number that every client can write, also in JavaScript. */
    private static final long LARGEST_SEQUENCE = (1L << 53) - 1;

    private BallotRequest() {}

    static BallotPaper read(ContestId contest, byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            BallotPaper paper = paper(contest, json);
            if (json.nextToken() != null) {
                throw CommonProblem.MALFORMED_REQUEST.because("Send one JSON object and nothing after it.");
            }
            return paper;
        } catch (IOException e) {
            throw CommonProblem.MALFORMED_REQUEST.because("The body is not the JSON that is expected here.");
        }
    }

    private static BallotPaper paper(ContestId contest, JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw CommonProblem.MALFORMED_REQUEST.because("Send a JSON object with sequence and selection.");
        }
        long sequence = 0;
        Marking marking = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(SEQUENCE) && sequence == 0) {
                sequence = sequence(json);
            } else if (name.equals(SELECTION) && marking == null) {
                marking = MarkingReader.read(json);
            } else {
                boolean again = name.equals(SEQUENCE) || name.equals(SELECTION);
                throw malformed(Echo.of(name), again ? "stands twice" : "is not a member of a ballot");
            }
        }
        if (sequence == 0 || marking == null) {
            throw malformed(sequence == 0 ? SEQUENCE : SELECTION, "is missing");
        }
        return new BallotPaper(contest, sequence, marking);
    }

    private static long sequence(JsonParser json) throws IOException {
        long sequence = json.currentToken() == JsonToken.VALUE_NUMBER_INT && MarkingReader.isLong(json)
                ? json.getLongValue()
                : 0;
        if (sequence < 1 || sequence > LARGEST_SEQUENCE) {
            throw malformed(SEQUENCE, "needs to be a whole number from 1 to " + LARGEST_SEQUENCE);
        }
        return sequence;
    }

    /** A stranger's text, short enough to be sent back. */
    static ProblemException malformed(String field, String detail) {
        return CommonProblem.MALFORMED_REQUEST.because(
                "Change the fields named in errors.", List.of(InputError.field(field, detail)));
    }
}
