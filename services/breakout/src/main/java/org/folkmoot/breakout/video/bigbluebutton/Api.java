package org.folkmoot.breakout.video.bigbluebutton;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls with a checksum, as in "API Security Model" of BigBlueButton's API reference. */
public final class Api {
    private static final int OK = 200;

    private final URI base;
    private final String sharedSecret;
    private final Duration timeout;
    private final HttpClient http;

    /** @param base such as {@code https://bbb.example.com/bigbluebutton/api} */
    public Api(URI base, String sharedSecret, Duration timeout) {
        this.base = base;
        this.sharedSecret = sharedSecret;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** Opens a meeting, or finds it open if it was opened with the same parameters. */
    public Answer create(Map<String, String> parameters) {
        return call(address("create", parameters));
    }

    /** Sends everybody out of a meeting and ends it; the server does so some seconds after its answer. */
    public Answer end(String meetingId) {
        return call(address("end", Map.of("meetingID", meetingId)));
    }

    /** The signed address of a call, for us or for a browser; the parameters keep their order. */
    public URI address(String call, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String checksum = Checksum.sha256(call + query + sharedSecret);
        return URI.create(base + "/" + call + "?" + query + "&checksum=" + checksum);
    }

    /** The same at every call, and for nobody to guess. */
    public String password(String role, String meetingId) {
        return Checksum.sha256(role + " password\n" + meetingId + "\n" + sharedSecret);
    }

    private Answer call(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(timeout).GET().build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == OK
                    ? Answer.read(response.body())
                    : new Answer.None("The server answered with status " + response.statusCode());
        } catch (IOException e) {
            // The type alone: the message may repeat the address and with it a signed query.
            return new Answer.None("The server is away: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.None("The call was interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
