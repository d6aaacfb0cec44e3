package org.folkmoot.web.breakout;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.SmallRooms;

/** What breakout says of a room with four people: who asks, Ben, somebody without a name, and Dee, who is away. */
public final class Table {
    public final String me = UUID.randomUUID().toString();
    public final String ben = UUID.randomUUID().toString();
    public final String third = UUID.randomUUID().toString();
    public final String dee = UUID.randomUUID().toString();
    private final SmallRooms rooms;
    private Room room;
    private String ownName = "";
    private boolean facilitator;
    private String goRound = "{\"state\":\"not-begun\"}";
    private String more = "";
    private Instant closesAt = Instant.parse("2099-05-01T18:20:00Z");

    public Table(SmallRooms rooms, Room room) {
        this.rooms = rooms;
        this.room = room;
    }

    public Table named(String name) {
        ownName = ",\"name\":\"" + name + "\"";
        return this;
    }

    public Table until(Instant closing) {
        closesAt = closing;
        return this;
    }

    public Table facilitating() {
        facilitator = true;
        return this;
    }

    public Table speaks(String seat, int turn, String until, String... next) {
        goRound = "{\"state\":\"speaking\",\"turn\":" + turn + ",\"speaker\":\"" + seat + "\",\"until\":\"" + until
                + "\",\"next\":[" + (next.length == 0 ? "" : "\"" + String.join("\",\"", next) + "\"") + "]}";
        return this;
    }

    /** Further members of the room, each with a comma before it. */
    public Table with(String members) {
        more = members;
        return this;
    }

    public String json() {
        return "{\"id\":\"" + room.id() + "\",\"roundId\":\"" + rooms.id + "\",\"assemblyId\":\"" + rooms.assembly
                + "\",\"number\":" + room.number() + ",\"question\":\"What should change here?\",\"status\":\"open\","
                + "\"closesAt\":\"" + closesAt + "\",\"now\":\"2026-05-01T18:10:00Z\",\"revision\":"
                + room.revision() + ",\"me\":\"" + me + "\",\"people\":[" + person(me, ownName, true, facilitator)
                + "," + person(ben, ",\"name\":\"Ben & Co\"", true, false) + "," + person(third, "", true, false) + ","
                + person(dee, ",\"name\":\"Dee\"", false, false) + "],\"goRound\":" + goRound + more + "}";
    }

    /** From now on this is the room, and whoever says that they are there is. */
    public Table laid() {
        Neighbours.always("GET /rooms/" + room.id(), 200, json());
        Neighbours.always("PUT /rounds/" + rooms.id + "/seat", 200, seat());
        return this;
    }

    /** The same at the room's next revision, which breakout publishes. */
    public Table changed() {
        room = SmallRooms.next(room);
        laid();
        rooms.changed(room);
        return this;
    }

    public String seat() {
        return "{\"roundId\":\"" + rooms.id + "\",\"roomId\":\"" + room.id() + "\",\"number\":" + room.number()
                + ",\"seatId\":\"" + me + "\"}";
    }

    private static String person(String seat, String name, boolean present, boolean facilitator) {
        return "{\"seatId\":\"" + seat + "\"" + name + ",\"present\":" + present + ",\"facilitator\":" + facilitator
                + "}";
    }
}
