package org.folkmoot.bench.rooms;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.folkmoot.bench.venue.Staff;
import org.folkmoot.contracts.assembly.AssemblyId;

/** What a facilitator does, by HTTP. */
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Staff facilitator;

    Desk(URI breakout, String token) {
        this.facilitator = new Staff(breakout, token, PATIENCE);
    }

    /** Returns the id of a round in which people of one locality sit together. */
    String prepare(AssemblyId assembly, int interpreters) throws IOException, InterruptedException {
        var plan = Map.of("depth", UnitedKingdom.LOCALITY, "supply", Map.of(Assembled.SIGNS, interpreters));
        var round = Map.of("assemblyId", assembly, "question", "What matters most here?", "plan", plan);
        return facilitator.postWhenKnown("/rounds", round).path("id").asText();
    }

    /** Looks again until the service knows all of these people. */
    JsonNode preview(String round, int people) throws IOException, InterruptedException {
        return facilitator.await(
                () -> facilitator.post("/rounds/" + round + "/preview", Map.of()),
                preview -> preview.path("people").asInt() == people);
    }

    JsonNode open(String round) throws IOException, InterruptedException {
        return facilitator.post("/rounds/" + round + "/open", Map.of());
    }

    /** Returns when the round is closed. */
    void close(String round) throws IOException, InterruptedException {
        facilitator.post("/rounds/" + round + "/close?notice=PT0S", Map.of());
        facilitator.await(
                () -> facilitator.get("/rounds/" + round),
                answer -> answer.path("status").asText().equals("closed"));
    }

    @Override
    public void close() {
        facilitator.close();
    }
}
