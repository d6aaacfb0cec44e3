package org.folkmoot.rehearsal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.folkmoot.contracts.event.Json;

/**
 * One request, complete enough to be sent again unchanged.
 *
 * @param headers may hold a token: never print them
 * @param passing problem codes that pass by themselves, because a service has yet to hear of what another one did; the
 *     request is repeated while they last
 */
record Call(HttpMethod method, String path, Map<String, String> headers, Buffer body, Set<String> passing) {
    Call {
        headers = Map.copyOf(headers);
        passing = Set.copyOf(passing);
    }

    static Call get(String path) {
        return new Call(HttpMethod.GET, path, Map.of(), Buffer.buffer(), Set.of());
    }

    static Call post(String path) {
        return new Call(HttpMethod.POST, path, Map.of(), Buffer.buffer(), Set.of());
    }

    static Call put(String path) {
        return new Call(HttpMethod.PUT, path, Map.of(), Buffer.buffer(), Set.of());
    }

    Call json(Object value) {
        try {
            return body("application/json", Buffer.buffer(Json.MAPPER.writeValueAsBytes(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be said in JSON: " + value.getClass(), e);
        }
    }

    Call body(String type, Buffer content) {
        return new Call(method, path, with("Content-Type", type), content, passing);
    }

    Call header(String name, String value) {
        return new Call(method, path, with(name, value), body, passing);
    }

    Call token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call whilePassing(String... codes) {
        return new Call(method, path, headers, body, Set.of(codes));
    }

    private Map<String, String> with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    /** Without headers and body: those may hold tokens and choices. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
