package org.folkmoot.rehearsal.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;

/** A participant while everybody sits in small rooms. */
public final class Guest {
    private final Participant self;

    public Guest(Participant self) {
        this.self = self;
    }

    /** Where somebody sits. */
    public record Seat(RoundId roundId, RoomId roomId, SeatId seatId) {}

    /** Asks where to go; empty when there is no seat. */
    public Optional<Seat> ask(AssemblyId assembly) throws InterruptedException {
        return seat(Call.get("/rounds/seat?assembly=" + assembly), "no-seat");
    }

    /** Says "I am here"; empty when no room fits. Breakout may hear of a late check-in later than of this. */
    public Optional<Seat> come(RoundId round) throws InterruptedException {
        return seat(
                Call.put("/rounds/" + round + "/seat").json(Map.of()).whilePassing("not-checked-in"), "no-room-fits");
    }

    private Optional<Seat> seat(Call call, String none) throws InterruptedException {
        var answer = self.send(call);
        if (answer.code().equals(none)) {
            return Optional.empty();
        }
        return Optional.of(Participant.expectSuccess(call, answer).read(Seat.class));
    }

    public RoomView look(RoomId room) throws InterruptedException {
        return self.succeed(Call.get("/rooms/" + room)).read(RoomView.class);
    }

    public RoomView begin(RoomId room) throws InterruptedException {
        return move(room, Map.of("action", "begin"));
    }

    public RoomView done(RoomId room, int turn) throws InterruptedException {
        return move(room, Map.of("action", "done", "turn", turn));
    }

    public RoomView pass(RoomId room, int turn) throws InterruptedException {
        return move(room, Map.of("action", "pass", "turn", turn));
    }

    /** Somebody else, or the clock, may have been quicker, and a repeated request finds its own work done. */
    private RoomView move(RoomId room, Map<String, Object> action) throws InterruptedException {
        var call = Call.post("/rooms/" + room + "/go-round").json(action);
        var answer = self.send(call);
        if (answer.status() == 409 || answer.code().equals("not-the-speaker")) {
            return look(room);
        }
        return Participant.expectSuccess(call, answer).read(RoomView.class);
    }

    public void conclude(RoomId room, String line, List<String> priorities) throws InterruptedException {
        self.succeed(Call.put("/rooms/" + room + "/outcome")
                .json(Map.of("revision", 1, "line", line, "priorities", priorities)));
    }

    public void callForHelp(RoomId room) throws InterruptedException {
        self.succeed(Call.put("/rooms/" + room + "/help").json(Map.of("wanted", true)));
    }
}
