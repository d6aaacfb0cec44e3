package org.folkmoot.breakout.session;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RoundTimerTest {
    @Inject
    Database database;

    @Test
    void closesARoundAlsoWhenAnotherOneCannotBeClosed() {
        UUID unreadable = UUID.randomUUID();
        Instant past = Instant.now().minusSeconds(60);
        database.update("""
                insert into round (id, assembly_id, number, question, plan, seed, status, prepared_at, opened_at, closes_at)
                values (?, ?, 1, 'What?', '{"depth":"deep"}', 1, 'OPEN', ?, ?, ?)""", unreadable, UUID.randomUUID(), past, past, past);
        try {
            Call call = Call.published();
            call.come(5);
            RoundId round = Api.opened(call, 5, Map.of());

            Api.facilitator()
                    .body(Map.of("closesAt", Instant.now().plusSeconds(2).toString()))
                    .put("/rounds/{id}/closes-at", round.toString())
                    .then()
                    .statusCode(200);

            await().untilAsserted(() -> Api.facilitator()
                    .get("/rounds/{id}", round.toString())
                    .then()
                    .body("status", equalTo("closed")));
        } finally {
            database.update("delete from round where id = ?", unreadable);
        }
    }
}
