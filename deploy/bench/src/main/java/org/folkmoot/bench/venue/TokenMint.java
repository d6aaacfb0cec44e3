package org.folkmoot.bench.venue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;

/** Signs participants' tokens as registration does (RS256, 2048 bits), with a key of its own that it publishes. */
public final class TokenMint implements AutoCloseable {
    public static final String ISSUER = "http://bench.folkmoot";
    public static final String STAFF_ISSUER = ISSUER + "/auth/realms/folkmoot";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"bench\"}");

    private final KeyPair keys;
    private final HttpServer server;

    private TokenMint(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    public static TokenMint open() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var mint = new TokenMint(generator.generateKeyPair(), server);
        byte[] keySet = mint.keySet().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (var answer = exchange.getResponseBody()) {
                answer.write(keySet);
            }
        });
        server.start();
        return mint;
    }

    /** Where the public key is to be had. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** One token for each of them, in their order. */
    public List<String> tokens(List<ParticipantId> participants, AreaCode area) {
        return participants.parallelStream()
                .map(participant -> token(participant, area))
                .toList();
    }

    public String token(ParticipantId participant, AreaCode area) {
        return signed("\"iss\":\"" + ISSUER + "\",\"aud\":\"folkmoot\",\"sub\":\"" + participant
                + "\",\"groups\":[\"participant\"],\"area\":\"" + area + "\"");
    }

    /** For somebody of the staff, as their issuer would sign it. */
    public String staff(String role) {
        return signed("\"iss\":\"" + STAFF_ISSUER + "\",\"sub\":\"bench\",\"preferred_username\":\"bench\","
                + "\"realm_access\":{\"roles\":[\"" + role + "\"]}");
    }

    private String signed(String about) {
        long now = Instant.now().getEpochSecond();
        String claims = "{" + about + ",\"iat\":" + now + ",\"exp\":" + (now + LIFETIME.toSeconds()) + "}";
        String signed = HEADER + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java can sign with RSA", e);
        }
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\""
                + unsigned(key.getModulus()) + "\",\"e\":\"" + unsigned(key.getPublicExponent()) + "\"}]}";
    }

    /** Without the byte that only says that the number is positive. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
