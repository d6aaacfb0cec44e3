package org.folkmoot.sortition.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.InputError;

/**
 * Something that a member of staff asks for.
 *
 * @param by whom
 * @param key what they call it, so that they can ask again when no answer came; empty: each time is a time of its own
 * @param digest the same for requests that say the same
 */
public record Submission(String by, Optional<String> key, byte[] digest) {
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    /**
     * @param header null when there was none
     * @param what is asked for, and of which draw
     */
    public static Submission of(String header, String by, String what, Object request) {
        if (header != null && (header.isBlank() || header.length() > LONGEST_KEY)) {
            throw CommonProblem.MALFORMED_REQUEST.because(
                    "Send the header " + HEADER + " with a key of your own, or leave it out.",
                    List.of(InputError.field(HEADER, "needs 1 to " + LONGEST_KEY + " characters")));
        }
        return new Submission(by, Optional.ofNullable(header), digest(what, request));
    }

    private static byte[] digest(String what, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(Json.MAPPER.writeValueAsBytes(List.of(what, request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Requests are always JSON", e);
        }
    }
}
