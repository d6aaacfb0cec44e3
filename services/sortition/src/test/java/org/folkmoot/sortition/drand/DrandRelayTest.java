package org.folkmoot.sortition.drand;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.Quicknet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrandRelayTest {
    /** Round 1000 of quicknet as drand's own relays answer it. */
    private static final String ANSWER = """
            {"round":1000,"randomness":"fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",\
            "signature":"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39"}""";

    private HttpServer relay;
    private DrandRelay drand;

    @BeforeEach
    void listen() throws IOException {
        relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        relay.createContext("/" + Quicknet.CHAIN + "/public/1000", exchange -> {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        relay.start();
        drand = new DrandRelay(
                URI.create("http://127.0.0.1:" + relay.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        relay.stop(0);
    }

    @Test
    void bringsARoundThatCanBeVerified() {
        String value = drand.value(1000).orElseThrow();

        assertThat(((Beacon.DrandRound) Beacon.parse(value)).randomness())
                .asHexString()
                .isEqualToIgnoringCase("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
    }

    @Test
    void bringsNothingWhileARoundIsNotSignedOrNobodyListens() {
        assertThat(drand.value(1001)).isEmpty();
        relay.stop(0);
        assertThat(drand.value(1000)).isEmpty();
    }
}
