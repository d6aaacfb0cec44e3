package org.folkmoot.web.round;

import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.SmallRooms;

/** What breakout says to staff of a round with two hundred rooms. */
public final class RoundsOfBreakout {
    private final SmallRooms rooms;
    private int calls = 2;

    public RoundsOfBreakout(SmallRooms rooms) {
        this.rooms = rooms;
    }

    public void none() {
        Neighbours.always("GET /rounds", 200, "[]");
    }

    public void are(String status) {
        Neighbours.always("GET /rounds", 200, "[" + json(status) + "]");
    }

    /** So many rooms of the open round wait for help. */
    public void call(int waiting) {
        calls = waiting;
        are("open");
    }

    public String json(String status) {
        String times = status.equals("prepared")
                ? ""
                : ",\"openedAt\":\"2026-05-01T18:05:00Z\",\"closesAt\":\"2099-05-01T18:20:00Z\"";
        return "{\"id\":\"" + rooms.id + "\",\"assemblyId\":\"" + rooms.assembly + "\",\"number\":1,"
                + "\"question\":\"What should change here?\",\"plan\":{\"least\":4,\"target\":6,\"most\":8,"
                + "\"depth\":2,\"commonLanguage\":true,\"mixAreas\":true,\"supply\":{\"sign-language\":20},\"length\":\"PT10M\","
                + "\"turn\":\"PT1M30S\"},\"status\":\"" + status + "\",\"preparedAt\":\"2026-05-01T18:00:00Z\"" + times
                + ",\"rooms\":200,\"people\":1200,\"present\":1104,\"roomsBelowLeast\":3,\"helpCalls\":" + calls + ","
                + "\"outcomes\":120}";
    }

    public void withRoomsThatNeedSomebody(Room room, AreaCode area) {
        Neighbours.always(
                "GET /rounds/" + rooms.id + "/rooms",
                200,
                "[{\"id\":\"" + room.id() + "\",\"number\":" + room.number() + ",\"area\":\"" + area
                        + "\",\"people\":3,\"present\":2,\"revision\":4,\"helpCalledAt\":\"2026-05-01T18:12:00Z\","
                        + "\"outcomeSent\":false}]");
    }
}
