package org.folkmoot.rehearsal.client;

import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;

/** What a facilitator does with the small rooms. */
public final class Facilitator {
    private final FrontDoor door;
    private final StaffSignIn staff;

    public Facilitator(FrontDoor door, StaffSignIn staff) {
        this.door = door;
        this.staff = staff;
    }

    /**
     * A round as the stage sees it.
     *
     * @param people who have a seat
     */
    public record Round(RoundId id, String status, int rooms, int people, int present, int helpCalls, int outcomes) {
        public boolean closed() {
            return "closed".equals(status);
        }
    }

    /** @param unplaced people that no room could be found for, by reason */
    public record Preview(
            int people,
            int seated,
            int rooms,
            Map<String, Integer> unplaced,
            int undersizedRooms,
            double milliseconds) {
        public int withoutSeat() {
            return unplaced.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A line of the list of rooms. */
    public record RoomLine(RoomId id, int number, int people, int present) {}

    /** @param plan whatever is to be otherwise than usual */
    public RoundId prepare(AssemblyId assembly, String question, Map<String, Object> plan) throws InterruptedException {
        var round = Map.of("assemblyId", assembly, "question", question, "plan", plan);
        return door.succeed(signed(Call.post("/rounds").json(round)).whilePassing("unknown-assembly"))
                .read(Round.class)
                .id();
    }

    public Preview preview(RoundId round) throws InterruptedException {
        return door.succeed(signed(Call.post("/rounds/" + round + "/preview"))).read(Preview.class);
    }

    public Round open(RoundId round) throws InterruptedException {
        return bring(round, "/open", "open");
    }

    /** Says it in all rooms. */
    public void say(RoundId round, String text) throws InterruptedException {
        door.succeed(signed(Call.put("/rounds/" + round + "/message").json(Map.of("text", text))));
    }

    /** Rooms that have called for help and wait for it. */
    public List<RoomLine> waiting(RoundId round) throws InterruptedException {
        return List.of(door.succeed(signed(Call.get("/rounds/" + round + "/rooms?state=help")))
                .read(RoomLine[].class));
    }

    public void helped(RoomId room) throws InterruptedException {
        door.succeed(signed(Call.put("/rooms/" + room + "/help").json(Map.of("wanted", false))));
    }

    public RoomView look(RoomId room) throws InterruptedException {
        return door.succeed(signed(Call.get("/rooms/" + room))).read(RoomView.class);
    }

    public Round look(RoundId round) throws InterruptedException {
        return door.succeed(Call.get("/rounds/" + round)).read(Round.class);
    }

    /** Without notice. */
    public Round close(RoundId round) throws InterruptedException {
        return bring(round, "/close?notice=PT0S", "closed");
    }

    /** A repeated request may find its own work done; the round being so is what was wanted. */
    private Round bring(RoundId round, String verb, String wanted) throws InterruptedException {
        var call = signed(Call.post("/rounds/" + round + verb));
        var answer = door.send(call);
        if (answer.success()) {
            return answer.read(Round.class);
        }
        var now = look(round);
        if (!answer.code().equals("wrong-state") || !now.status().equals(wanted)) {
            throw new RefusedException(call, answer);
        }
        return now;
    }

    private Call signed(Call call) throws InterruptedException {
        return call.token(staff.token());
    }
}
