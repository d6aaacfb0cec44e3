package org.folkmoot.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.TestTokens;

/**
 * Stands where registration, assembly, voting and the staff sign-in would answer: a small server over HTTP with the
 * answers of {@code docs/api.md}. A test may order the next answer of an address, and ask what was sent to it.
 */
public final class StandIn {
    private final HttpServer server;
    private final Map<String, Queue<Reply>> ordered = new ConcurrentHashMap<>();
    private final Map<String, Reply> kept = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    record Reply(int status, String body) {}

    private StandIn(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any
     */
    public static StandIn start(int port) {
        try {
            StandIn standIn =
                    new StandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            standIn.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            standIn.server.createContext("/", standIn::answer);
            standIn.server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Reply reply = switch (exchange.getRequestURI().getPath()) {
            case "/stand-in/orders" -> order(Json.MAPPER.readTree(body));
            case "/stand-in/requests" -> new Reply(200, String.join("\n", requests));
            default -> reply(exchange, request, body);
        };
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply order(JsonNode order) {
        if (order.path("always").asBoolean()) {
            kept.put(
                    order.get("request").asText(),
                    new Reply(order.get("status").asInt(), order.get("body").asText()));
            return new Reply(204, "");
        }
        ordered.computeIfAbsent(order.get("request").asText(), key -> new ConcurrentLinkedQueue<>())
                .add(new Reply(order.get("status").asInt(), order.get("body").asText()));
        return new Reply(204, "");
    }

    private Reply reply(HttpExchange exchange, String request, String body) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String query = exchange.getRequestURI().getQuery();
        requests.add((query == null ? "" : "?" + query + " ") + request + " " + bearer + " " + key + " " + body);
        Reply next =
                ordered.getOrDefault(request, new ConcurrentLinkedQueue<>()).poll();
        if (next != null) {
            return next;
        }
        Reply lasting = kept.get(request);
        return lasting == null ? usual(request, bearer, body) : lasting;
    }

    private Reply usual(String request, String bearer, String body) throws IOException {
        String shape =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(request).replaceAll("ID");
        String mine = bearer + " ";
        return switch (shape) {
            case "GET /participants/count" -> new Reply(200, "{\"participants\":27073}");
            case "POST /links/view", "POST /links/exchange" -> link(request, body);
            case "POST /sign-ups" -> new Reply(202, "");
            case "POST /assemblies/ID/check-ins" -> new Reply(201, "{\"area\":\"x\"}");
            case "POST /contests/ID/ballots" -> ballot(mine + request.replace("POST", "GET"), body);
            case "GET /contests/ID/receipt" ->
                kept.getOrDefault(mine + request.replace("receipt", "ballots"), problem(404, "no-ballot"));
            case "POST /parties" -> party(mine, body, null);
            case "GET /parties/mine" -> kept.getOrDefault(mine, problem(404, "no-party"));
            case "PUT /parties/ID/headcount" -> party(mine, kept.get(mine).body(), body);
            case "POST /parties/join" ->
                body.contains("GOOD")
                        ? new Reply(200, "{\"id\":\"" + UUID.randomUUID() + "\",\"place\":\"The Crown\"}")
                        : problem(404, "unknown-join-code");
            case "PUT /contests/ID/parties/ID/result" -> result(mine, request.replace("PUT", "GET"), body, null);
            case "POST /contests/ID/parties/ID/result/confirm" ->
                result(mine, request.replace("POST", "GET").replace("/confirm", ""), body, "confirmed");
            case "GET /contests/ID/parties/ID/result" -> kept.getOrDefault(mine + request, problem(404, "no-result"));
            case "GET /contests/ID/parties" ->
                new Reply(
                        200,
                        "[{\"partyId\":\"" + UUID.randomUUID() + "\",\"place\":\"The Crown, back room\",\"area\":\"x\","
                                + "\"headcount\":42},{\"place\":\"St Mary's hall\",\"headcount\":31,\"state\":\"provisional\"}]");
            case "POST /protocol/openid-connect/token" -> new Reply(200, StaffTokens.answer(body));
            default ->
                shape.matches("POST /(assemblies|contests)/ID/.*") ? new Reply(200, "{}") : problem(404, "not-found");
        };
    }

    /** A link is somebody's name, a dot, and the code of their area. */
    private static Reply link(String request, String body) throws IOException {
        String link = Json.MAPPER.readTree(body).get("link").asText();
        int dot = link.indexOf('.');
        if (dot < 0) {
            return problem(401, "link-not-valid");
        }
        String name = link.substring(0, dot);
        String area = link.substring(dot + 1);
        var id = new ParticipantId(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)));
        String session = request.endsWith("exchange")
                ? ",\"participantId\":\"" + id + "\",\"token\":\"" + TestTokens.participant(id, AreaCode.of(area))
                        + "\",\"expiresAt\":\"" + Instant.now().plusSeconds(600) + "\""
                : "";
        return new Reply(200, "{\"name\":\"" + name + "\",\"area\":\"" + area + "\"" + session + "}");
    }

    private Reply ballot(String place, String body) throws IOException {
        long sequence = Json.MAPPER.readTree(body).get("sequence").asLong();
        Reply receipt = new Reply(
                201,
                "{\"ballotId\":\"" + UUID.randomUUID() + "\",\"sequence\":" + sequence + ",\"acceptedAt\":\""
                        + Instant.now() + "\"}");
        kept.put(place, new Reply(200, receipt.body()));
        return receipt;
    }

    private Reply party(String place, String body, String headcount) throws IOException {
        JsonNode known = Json.MAPPER.readTree(body);
        String people = headcount == null
                ? "null"
                : Json.MAPPER.readTree(headcount).get("headcount").asText();
        Reply party = new Reply(
                200,
                "{\"id\":\"" + partyId(known.get("place").asText()) + "\",\"assemblyId\":\""
                        + known.get("assemblyId").asText() + "\",\"area\":\"x\",\"place\":\""
                        + known.get("place").asText() + "\",\"joinCode\":\"K7QF3MPA\",\"headcount\":" + people
                        + ",\"members\":3}");
        kept.put(place, party);
        return party;
    }

    private static UUID partyId(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private Reply result(String mine, String address, String body, String state) throws IOException {
        JsonNode numbers = state == null
                ? Json.MAPPER.readTree(body)
                : Json.MAPPER.readTree(kept.get(mine + address).body());
        String now = state != null ? state : numbers.hasNonNull("reason") ? "corrected" : "provisional";
        Reply result = new Reply(
                200,
                "{\"state\":\"" + now + "\",\"revision\":" + numbers.get("revision")
                        + ",\"headcount\":42,\"votedByPhone\":2,\"effectiveHeadcount\":40,\"answered\":"
                        + numbers.get("answered") + ",\"counts\":" + numbers.get("counts") + "}");
        kept.put(mine + address, result);
        return result;
    }

    private static Reply problem(int status, String code) {
        return new Reply(
                status,
                "{\"type\":\"urn:folkmoot:problem:" + code + "\",\"title\":\"t\",\"status\":" + status
                        + ",\"detail\":\"Detail of " + code + ".\",\"code\":\"" + code + "\"}");
    }
}
