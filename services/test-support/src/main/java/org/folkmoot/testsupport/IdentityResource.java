package org.folkmoot.testsupport;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Publishes the keys of both issuers, so that services verify {@link TestTokens} as they verify real ones. */
public class IdentityResource implements QuarkusTestResourceLifecycleManager {
    static final String PUBLIC_URL = "http://folkmoot.test";
    static final String STAFF_ISSUER = PUBLIC_URL + "/auth/realms/folkmoot";
    private static final String PROPERTY = "folkmoot.test.keys";

    @Override
    public Map<String, String> start() {
        String keys = TestMachine.once(PROPERTY, directory -> serve());
        return Map.of(
                "folkmoot.public-url", PUBLIC_URL,
                "folkmoot.participant-jwks", keys + "/participants",
                "folkmoot.staff-issuer", STAFF_ISSUER,
                "folkmoot.staff-url", keys);
    }

    @Override
    public void stop() {
        // The server ends with the JVM.
    }

    private static TestMachine.Running serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            publish(server, "/participants", TestKeys.participants().jwks());
            publish(server, "/protocol/openid-connect/certs", TestKeys.staff().jwks());
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            return new TestMachine.Running(address, () -> server.stop(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void publish(HttpServer server, String path, String jwks) {
        byte[] body = jwks.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var answer = exchange.getResponseBody()) {
                answer.write(body);
            }
        });
    }
}
