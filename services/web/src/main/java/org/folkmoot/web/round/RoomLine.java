package org.folkmoot.web.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * A room in the facilitator's list.
 *
 * @param area whose people it was opened for; null: from everywhere
 * @param helpCalledAt null: it does not wait for help
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RoomLine(
        String id, int number, String area, int people, int present, Instant helpCalledAt, boolean outcomeSent) {}
