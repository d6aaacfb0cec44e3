package org.folkmoot.results.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.folkmoot.contracts.area.AreaCode;

/**
 * What one partition has counted so far of a contest in an area, without what lies under it.
 *
 * @param source the partition; its newer partial replaces the older one
 * @param figure the whole count, not a change: a partial that is sent twice counts once
 */
public record Partial(AreaCode area, int source, Figure figure) {
    public static Serde<Partial> serde() {
        return CompactSerde.of(Partial::write, Partial::read, Partial.class, Function.identity());
    }

    private static void write(Partial partial, DataOutput out) throws IOException {
        out.writeUTF(partial.area.value());
        out.writeInt(partial.source);
        RunningFigure.of(partial.figure).write(out);
    }

    private static Partial read(DataInput in) throws IOException {
        return new Partial(
                AreaCode.of(in.readUTF()), in.readInt(), RunningFigure.read(in).figure());
    }
}
