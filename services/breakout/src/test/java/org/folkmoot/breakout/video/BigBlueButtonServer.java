package org.folkmoot.breakout.video;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Behaves as BigBlueButton's API reference says, with its example answers, and is as strict about parameters. */
final class BigBlueButtonServer implements AutoCloseable {
    private static final String PREFIX = "/bigbluebutton/api/";
    private static final String CHECKSUM = "&checksum=";
    private static final long CREATED = 1_531_155_809_613L;

    private final HttpServer http;
    private final String secret;
    private final Map<String, Meeting> meetings = new ConcurrentHashMap<>();
    private final List<Map<String, String>> created = new CopyOnWriteArrayList<>();

    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private record Meeting(Map<String, String> parameters, long createTime) {}

    BigBlueButtonServer(String secret) throws IOException {
        this.secret = secret;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(PREFIX, this::answer);
        http.start();
    }

    String address() {
        return "http://localhost:" + http.getAddress().getPort() + "/bigbluebutton/api";
    }

    /** The parameters of each call of create, in their order of arrival. */
    List<Map<String, String>> created() {
        return List.copyOf(created);
    }

    /** How many meetings it was asked to end, whether or not anybody had opened them. */
    int ended() {
        return ended.get();
    }

    /** The next calls are answered with nothing. */
    void failNext(int calls) {
        failures.set(calls);
    }

    /** What happens to a meeting that stays empty. */
    void removeMeetings() {
        meetings.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
            return;
        }
        URI address = exchange.getRequestURI();
        String call = address.getPath().substring(PREFIX.length());
        String answer = "GET".equals(exchange.getRequestMethod()) && signed(call, address.getRawQuery())
                ? answer(call, Seats.query(address))
                : failed("checksumError", "Checksums do not match");
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml;charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private boolean signed(String call, String query) {
        int at = query.indexOf(CHECKSUM);
        return at >= 0
                && sha256(call + query.substring(0, at) + secret).equals(query.substring(at + CHECKSUM.length()));
    }

    private String answer(String call, Map<String, String> parameters) {
        return switch (call) {
            case "create" -> create(parameters);
            case "join" -> join(parameters);
            case "end" -> end(parameters);
            default -> failed("unsupportedRequest", "This request is not supported.");
        };
    }

    private String create(Map<String, String> parameters) {
        created.add(parameters);
        Map<String, String> asked = Map.copyOf(withoutChecksum(parameters));
        Meeting meeting = meetings.computeIfAbsent(
                parameters.get("meetingID"), id -> new Meeting(asked, CREATED + created.size()));
        if (!meeting.parameters().equals(asked)) {
            return failed("idNotUnique", "A meeting already exists with that meeting ID.");
        }
        return """
            <response>
              <returncode>SUCCESS</returncode>
              <meetingID>Test</meetingID>
              <internalMeetingID>640ab2bae07bedc4c163f679a746f7ab7fb5d1fa-1531155809613</internalMeetingID>
              <parentMeetingID>bbb-none</parentMeetingID>
              <attendeePW>ap</attendeePW>
              <moderatorPW>mp</moderatorPW>
              <createTime>%d</createTime>
              <voiceBridge>70757</voiceBridge>
              <dialNumber>613-555-1234</dialNumber>
              <createDate>Mon Jul 09 17:03:29 UTC 2018</createDate>
              <hasUserJoined>false</hasUserJoined>
              <duration>0</duration>
              <hasBeenForciblyEnded>false</hasBeenForciblyEnded>
              <messageKey>duplicateWarning</messageKey>
              <message>This conference was already in existence and may currently be in progress.</message>
            </response>
            """.formatted(meeting.createTime());
    }

    private String join(Map<String, String> parameters) {
        Meeting meeting = meetings.get(parameters.get("meetingID"));
        if (meeting == null) {
            return failed("invalidMeetingIdentifier", "No conference with that meeting ID exists");
        }
        if (!parameters.get("createTime").equals(Long.toString(meeting.createTime()))) {
            return failed("mismatchCreateTimeParam", "The createTime parameter does not match.");
        }
        return success("successfullyJoined", "You have joined successfully.");
    }

    private String end(Map<String, String> parameters) {
        ended.incrementAndGet();
        return meetings.remove(parameters.get("meetingID")) == null
                ? failed("notFound", "A meeting with that ID does not exist.")
                : success("sentEndMeetingRequest", "A request to end the meeting was sent.");
    }

    private static String success(String messageKey, String message) {
        return "<response><returncode>SUCCESS</returncode><messageKey>%s</messageKey><message>%s</message></response>"
                .formatted(messageKey, message);
    }

    private static String failed(String messageKey, String message) {
        return "<response><returncode>FAILED</returncode><messageKey>%s</messageKey><message>%s</message></response>"
                .formatted(messageKey, message);
    }

    private static Map<String, String> withoutChecksum(Map<String, String> parameters) {
        Map<String, String> rest = new ConcurrentHashMap<>(parameters);
        rest.remove("checksum");
        return rest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
