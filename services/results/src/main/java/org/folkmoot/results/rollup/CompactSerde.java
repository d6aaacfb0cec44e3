package org.folkmoot.results.rollup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;

/**
 * Keeps what is written with every ballot in a few bytes: a byte that names the form, then the fields one after the
 * other. The first release wrote JSON, which begins with a brace; it is still read, so that a store or a changelog may
 * hold both.
 */
public final class CompactSerde {
    private static final int FORM = 1;
    private static final int FIRST_RELEASE = '{';

    private CompactSerde() {}

    /** Writes the fields of a value. */
    @FunctionalInterface
    public interface Writing<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    /** Reads the fields in the order in which they were written. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(DataInput in) throws IOException;
    }

    /**
     * @param json how the first release wrote it
     * @param firstRelease what that means now
     */
    public static <T, J> Serde<T> of(
            Writing<T> writing, Reading<T> reading, Class<J> json, Function<J, T> firstRelease) {
        Deserializer<J> old = JsonSerde.of(json).deserializer();
        return of(writing, reading, bytes -> firstRelease.apply(old.deserialize("", bytes)));
    }

    private static <T> Serde<T> of(Writing<T> writing, Reading<T> reading, Function<byte[], T> firstRelease) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(writing, value),
                (topic, bytes) -> bytes == null ? null : read(reading, firstRelease, bytes));
    }

    private static <T> byte[] write(Writing<T> writing, T value) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            writing.write(value, out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new SerializationException("Cannot write state", e);
        }
    }

    private static <T> T read(Reading<T> reading, Function<byte[], T> firstRelease, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form == FIRST_RELEASE) {
                return firstRelease.apply(bytes);
            }
            if (form != FORM) {
                throw new SerializationException("State in a form of a later release: " + form);
            }
            return reading.read(in);
        } catch (IOException e) {
            throw new SerializationException("Cannot read state", e);
        }
    }

    /** A column of counts. */
    public static void write(TallyColumn column, DataOutput out) throws IOException {
        write(column.ballots(), column.counts(), column.blanks(), out);
    }

    static void write(long ballots, Map<OptionId, Long> counts, long blanks, DataOutput out) throws IOException {
        out.writeLong(ballots);
        out.writeLong(blanks);
        out.writeShort(counts.size());
        for (Map.Entry<OptionId, Long> count : counts.entrySet()) {
            out.writeUTF(count.getKey().value());
            out.writeLong(count.getValue());
        }
    }

    /** What {@link #write(TallyColumn, DataOutput)} wrote. */
    public static TallyColumn column(DataInput in) throws IOException {
        long ballots = in.readLong();
        long blanks = in.readLong();
        int size = in.readUnsignedShort();
        Map<OptionId, Long> counts = HashMap.newHashMap(size);
        for (int at = 0; at < size; at++) {
            counts.put(OptionId.of(in.readUTF()), in.readLong());
        }
        return new TallyColumn(ballots, counts, blanks);
    }
}
