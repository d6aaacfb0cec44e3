package org.folkmoot.web.page;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.party.PartyId;

/** Reads ids; what is none leads nowhere (404), as an unknown one does. */
@Provider
public class IdConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            AreaCode.class, AreaCode::of,
            AssemblyId.class, AssemblyId::of,
            ContestId.class, ContestId::of,
            DrawId.class, DrawId::of,
            PartyId.class, PartyId::of,
            RoomId.class, RoomId::of,
            RoundId.class, RoundId::of,
            SeatId.class, SeatId::of);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new IdConverter<>(type, reader);
    }

    /** For ids in forms. */
    public static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private record IdConverter<T>(Class<T> type, Function<String, ?> reader) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            return type.cast(read(text, reader));
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}
