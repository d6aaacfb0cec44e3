package org.folkmoot.contracts.event;

/**
 * Header names of the CloudEvents 1.0 Kafka binding (binary mode). Every record on our topics carries them.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    /** Of ballots, further to what every record carries: the voter's own number for it, so that none has to be parsed. */
    public static final String SEQUENCE = "sequence";

    /** What stands before the event's name in {@link #TYPE}. */
    public static final String TYPE_PREFIX = "org.folkmoot.";

    private EventHeaders() {}
}
