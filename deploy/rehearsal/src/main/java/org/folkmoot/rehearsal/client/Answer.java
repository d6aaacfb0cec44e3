package org.folkmoot.rehearsal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.folkmoot.contracts.event.Json;

/** What came back. */
record Answer(int status, String text, Duration retryAfter) {
    /**
     * The service, or the way to it, is not there at the moment. Keycloak says only 500 when its database has died; our
     * own services say which problem it is.
     */
    boolean unavailable() {
        return status == 502 || status == 503 || status == 504 || (status == 500 && code().isEmpty());
    }

    boolean success() {
        return status >= 200 && status < 300;
    }

    /** The code of the problem; empty when the answer is none. */
    String code() {
        if (success() || !text.startsWith("{")) {
            return "";
        }
        return read(Problem.class).code();
    }

    String detail() {
        return success() || !text.startsWith("{") ? text : read(Problem.class).detail();
    }

    <T> T read(Class<T> type) {
        try {
            return Json.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is not " + type.getSimpleName() + " in JSON", e);
        }
    }

    record Problem(String code, String detail) {
        Problem {
            code = code == null ? "" : code;
            detail = detail == null ? "" : detail;
        }
    }
}
