package org.folkmoot.breakout.talk;

import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.breakout.RoomId;

/**
 * What a room has to say.
 *
 * @param area that its people were gathered for; absent: from everywhere
 */
record RoomOutcomeView(RoomId roomId, int number, AreaCode area, String line, List<String> priorities) {}
