package org.folkmoot.results.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.folkmoot.contracts.outcome.ReadTo;
import org.folkmoot.defaults.kafka.KafkaClients;

/** Reads topics as a count needs them. */
@ApplicationScoped
public class ContestLog {
    private final KafkaClients clients;

    ContestLog(KafkaClients clients) {
        this.clients = clients;
    }

    /** A reading of all there is. */
    public LogReading toItsEnd() {
        return new LogReading(clients, List.of());
    }

    /** @param readTo how far another reading went; topics that are not named are read to their end */
    public LogReading asFarAs(List<ReadTo> readTo) {
        return new LogReading(clients, readTo);
    }
}
