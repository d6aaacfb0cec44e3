package org.folkmoot.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An event and the file that says, written by hand, how it looks as JSON. */
record GoldenEvent<E>(Topic<E> topic, String file, E event) {
    static <E> GoldenEvent<E> of(Topic<E> topic, E event) {
        return new GoldenEvent<>(topic, event.getClass().getSimpleName(), event);
    }

    /** A further form of an event whose plain form has a file already. */
    static <E> GoldenEvent<E> variant(Topic<E> topic, E event, String form) {
        return new GoldenEvent<>(topic, event.getClass().getSimpleName() + "." + form, event);
    }

    String name() {
        return event.getClass().getSimpleName();
    }

    JsonNode json() {
        try {
            return Json.MAPPER.readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return read(file);
    }

    static byte[] read(String file) {
        try (InputStream golden = GoldenEvent.class.getResourceAsStream("/golden/" + file + ".json")) {
            if (golden == null) {
                throw new IllegalStateException("No golden file " + file);
            }
            return golden.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] encoded() {
        return topic.codec().encode(event);
    }

    @Override
    public String toString() {
        return file;
    }
}
