package org.folkmoot.contracts.assembly;

import java.time.Duration;

/** One item of an agenda. {@code id} is unique inside its assembly; {@code length} is what is planned. */
public record AgendaSegment(String id, String title, Duration length) {}
