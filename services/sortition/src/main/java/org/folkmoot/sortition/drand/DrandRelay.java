package org.folkmoot.sortition.drand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.lottery.beacon.Quicknet;

/** Somebody who passes on what drand signs: {@code GET /CHAIN/public/ROUND}, as drand's own relays answer it. */
final class DrandRelay {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    DrandRelay(URI relay) {
        this.address = relay.toString().replaceAll("/+$", "") + "/" + Quicknet.CHAIN + "/public/";
    }

    /** {@code drand:ROUND:SIGNATURE}; empty while the relay does not have it. */
    Optional<String> value(long round) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + round))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return Optional.empty();
            }
            JsonNode signature = JSON.readTree(response.body()).path("signature");
            return Optional.of("drand:" + round + ":" + signature.asText());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
