package org.folkmoot.voting.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.kafka.KafkaClients;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.voting.groupresult.TurnoutConsumer;

/** How far the instances together have deducted those who voted by phone from their rooms. */
@ApplicationScoped
class TurnoutProgress {
    private static final int PATIENCE_SECONDS = 10;

    private final KafkaClients clients;
    private final String group;
    private Admin admin;

    TurnoutProgress(KafkaClients clients, Projections projections) {
        this.clients = clients;
        this.group = projections.group(TurnoutConsumer.READER);
    }

    /** Whether everything that stands on the topic now has been deducted. */
    synchronized boolean isComplete() {
        if (admin == null) {
            admin = clients.admin();
        }
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(latest()).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream().allMatch(end -> end.getValue().offset() <= offset(done.get(end.getKey())));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not say how far the turnout is read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> latest() {
        return IntStream.range(0, Topics.TURNOUT.partitions())
                .mapToObj(partition -> new TopicPartition(Topics.TURNOUT.name(), partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
