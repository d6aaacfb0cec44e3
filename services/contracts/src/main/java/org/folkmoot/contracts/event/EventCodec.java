package org.folkmoot.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the events of one sealed interface into JSON and back. The name of an event is the simple name of its record;
 * it travels beside the payload, in the CloudEvents {@code type} header.
 */
public final class EventCodec<E> {
    private final Map<String, Class<? extends E>> types = new HashMap<>();

    EventCodec(Class<E> sealed) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            types.put(permitted.getSimpleName(), permitted.asSubclass(sealed));
        }
    }

    /** UTF-8 JSON of the event. */
    public byte[] encode(E event) {
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    /**
     * Reads one event.
     *
     * @throws UnreadableEventException when the name is not one of this topic's or the payload does not fit it
     */
    public E decode(String name, byte[] payload) {
        Class<? extends E> type = types.get(name);
        if (type == null || payload == null) {
            throw new UnreadableEventException(
                    "No event named " + name + " with a payload belongs to this topic", null);
        }
        try {
            E event = Json.MAPPER.readValue(payload, type);
            if (event == null) {
                throw new UnreadableEventException("The payload of a " + name + " is null", null);
            }
            return event;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEventException("The payload does not fit " + name, e);
        }
    }
}
