package org.folkmoot.web.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.event.Json;

/**
 * A problem response of another service, as far as pages speak of it.
 *
 * @param closesAt with {@code contest-closed}: when that was
 * @param sequence with {@code older-sequence}: the one that stands
 * @param reason with {@code contest-voided}: why
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Refusal(
        String code,
        int status,
        String title,
        String detail,
        List<Mistake> errors,
        Instant closesAt,
        Long sequence,
        String reason) {
    /** One wrong field. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mistake(String field, String detail) {}

    public Refusal {
        code = code == null ? "unexpected" : code;
        detail = detail == null ? "" : detail;
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** What can be told from the form alone, in the words that the other service has for it. */
    public static Refusal ofForm(String code) {
        return new Refusal(code, 422, "", "", List.of(), null, null, null);
    }

    static Refusal read(Response response) {
        try {
            return Json.MAPPER.readValue(response.readEntity(String.class), Refusal.class);
        } catch (JsonProcessingException | IllegalArgumentException | IllegalStateException e) {
            return new Refusal("unexpected", response.getStatus(), "", "", List.of(), null, null, null);
        }
    }

    public boolean is(String otherCode) {
        return code.equals(otherCode);
    }

    /** Whether the person has to open the personal link, or sign in, once more. */
    public boolean needsNewToken() {
        return status == 401;
    }
}
