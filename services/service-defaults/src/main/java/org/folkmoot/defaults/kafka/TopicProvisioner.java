package org.folkmoot.defaults.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.jboss.logging.Logger;

/** Creates the topics that do not exist yet, before anything reads or writes them. Existing ones are left alone. */
@ApplicationScoped
public class TopicProvisioner {
    private static final Logger LOG = Logger.getLogger(TopicProvisioner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final KafkaClients clients;
    private final short replication;

    TopicProvisioner(
            KafkaClients clients,
            @ConfigProperty(name = "folkmoot.topics.replication", defaultValue = "1") short replication) {
        this.clients = clients;
        this.replication = replication;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Admin admin = clients.admin()) {
            while (!provision(admin)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("No Kafka broker answers; set KAFKA_BOOTSTRAP_SERVERS");
                }
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    private boolean provision(Admin admin) throws InterruptedException {
        try {
            Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                await(creation.getKey(), creation.getValue());
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "Broker not ready");
            return false;
        }
    }

    private static void await(String topic, org.apache.kafka.common.KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            creation.get(30, TimeUnit.SECONDS);
            LOG.infof("Created topic=%s", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            wanted.add(topic(topic.name(), topic.partitions(), topic.retention().settings()));
            // Keyed by where the record stood, so that every reader that meets it leaves the same one letter.
            wanted.add(topic(topic.deadLetters(), 1, Map.of("cleanup.policy", "compact")));
        }
        return wanted;
    }

    /** A record counts as written when all replicas but one have it: so one may be away, and the next one may die. */
    private NewTopic topic(String name, int partitions, Map<String, String> retention) {
        var settings = new HashMap<>(retention);
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replication - 1)));
        return new NewTopic(name, partitions, replication).configs(settings);
    }
}
