package org.folkmoot.rehearsal.client;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Signs in as a member of staff by client credentials, and again when the token is about to expire. */
public final class StaffSignIn {
    private static final String PATH = "/auth/realms/folkmoot/protocol/openid-connect/token";
    private static final int SECONDS_TO_SPARE = 30;

    private final FrontDoor door;
    private final String client;
    private final String secret;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private String token = "";
    private Instant until = Instant.MIN;

    public StaffSignIn(FrontDoor door, String client, String secret, Clock clock) {
        this.door = door;
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    String token() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!clock.instant().isBefore(until)) {
                var granted = door.succeed(Call.post(PATH).body("application/x-www-form-urlencoded", form()))
                        .read(Granted.class);
                token = granted.access_token();
                until = clock.instant().plusSeconds(granted.expires_in() - SECONDS_TO_SPARE);
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    private Buffer form() {
        return Buffer.buffer("grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(client), encoded(secret)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Granted(String access_token, long expires_in) {}
}
