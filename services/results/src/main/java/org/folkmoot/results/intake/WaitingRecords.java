package org.folkmoot.results.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.contest.ContestId;

/** Records of one partition that wait for their contest, whole, so that they can still be put aside. */
final class WaitingRecords {
    private final KeyValueStore<String, byte[]> store;
    private final Set<ContestId> contests = new HashSet<>();

    WaitingRecords(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> contests.add(ContestId.of(each.key.substring(0, each.key.indexOf('/')))));
        }
    }

    /** Those that are waited for. */
    Set<ContestId> contests() {
        return contests;
    }

    void keep(ContestId contest, ConsumerRecord<String, byte[]> record) {
        store.put(contest + "/" + HexFormat.of().toHexDigits(record.offset()), bytes(record));
        contests.add(contest);
    }

    /** All that waited for it, in the order of the log; they are kept no longer. */
    List<ConsumerRecord<String, byte[]>> take(ContestId contest) {
        if (!contests.remove(contest)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var waiting = store.prefixScan(contest + "/", new StringSerializer())) {
            waiting.forEachRemaining(each -> {
                keys.add(each.key);
                records.add(record(each.value));
            });
        }
        keys.forEach(store::delete);
        return records;
    }

    private static byte[] bytes(ConsumerRecord<String, byte[]> record) {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(record.topic());
            out.writeInt(record.partition());
            out.writeLong(record.offset());
            out.writeUTF(record.key());
            write(record.value(), out);
            Header[] headers = record.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(header.value() == null ? new byte[0] : header.value(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(byte[] value, DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static ConsumerRecord<String, byte[]> record(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var record = new ConsumerRecord<>(in.readUTF(), in.readInt(), in.readLong(), in.readUTF(), value(in));
            for (int headers = in.readInt(); headers > 0; headers--) {
                record.headers().add(in.readUTF(), value(in));
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] value(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
