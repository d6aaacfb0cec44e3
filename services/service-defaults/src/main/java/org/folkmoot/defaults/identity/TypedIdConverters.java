package org.folkmoot.defaults.identity;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;

/**
 * Lets resources take the typed ids of {@code contracts} as parameters. Text that is no such id is an {@link
 * IllegalArgumentException}, which JAX-RS turns into 404 in a path and 400 in a query.
 */
@Provider
public class TypedIdConverters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isRecord() || !type.getPackageName().startsWith("org.folkmoot.contracts.")) {
            return null;
        }
        try {
            MethodHandle of =
                    MethodHandles.publicLookup().findStatic(type, "of", MethodType.methodType(type, String.class));
            return new TypedIdConverter<>(type, of);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private record TypedIdConverter<T>(Class<T> type, MethodHandle of) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return type.cast(of.invoke(value));
            } catch (Throwable e) {
                throw new IllegalArgumentException("No " + type.getSimpleName(), e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
