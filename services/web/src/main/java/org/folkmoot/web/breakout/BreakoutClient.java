package org.folkmoot.web.breakout;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks breakout about a room with a person's own token; breakout decides what they may. */
@ApplicationScoped
public class BreakoutClient {
    private final BreakoutApi api;

    BreakoutClient(@RestClient BreakoutApi api) {
        this.api = api;
    }

    /** Of one's own for who sits in it, of any for those who look after them. */
    public Answer<RoomTalk> room(RoomId room, String token) {
        return Neighbour.ask(() -> api.room(room.toString(), Neighbour.bearer(token)));
    }

    public Answer<Boolean> help(RoomId room, boolean wanted, String token) {
        return Neighbour.order(() -> api.help(room.toString(), Neighbour.bearer(token), new BreakoutApi.Help(wanted)));
    }

    public Answer<Boolean> remove(RoomId room, String seat, String reason, String token) {
        var concern = new BreakoutApi.Concern(seat, reason);
        return Neighbour.order(() -> api.remove(room.toString(), Neighbour.bearer(token), concern));
    }

    Answer<BreakoutApi.Seat> seat(AssemblyId assembly, String token) {
        return Neighbour.ask(() -> api.seat(assembly.toString(), Neighbour.bearer(token)));
    }

    /** @param name null: as before */
    Answer<BreakoutApi.Seat> here(RoundId round, String name, String token) {
        return Neighbour.ask(() -> api.here(round.toString(), Neighbour.bearer(token), new BreakoutApi.Name(name)));
    }

    Answer<Boolean> leave(RoundId round, String token) {
        return Neighbour.order(() -> api.leave(round.toString(), Neighbour.bearer(token)));
    }

    Answer<RoomTalk> goRound(RoomId room, BreakoutApi.Step step, String token) {
        return Neighbour.ask(() -> api.goRound(room.toString(), Neighbour.bearer(token), step));
    }

    Answer<RoomTalk> outcome(RoomId room, RoomTalk.Outcome outcome, String token) {
        return Neighbour.ask(() -> api.outcome(room.toString(), Neighbour.bearer(token), outcome));
    }

    Answer<BreakoutApi.Entry> entry(RoomId room, String token) {
        return Neighbour.ask(() -> api.entry(room.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> report(RoomId room, String seat, String reason, String token) {
        var concern = new BreakoutApi.Concern(seat, reason);
        return Neighbour.order(() -> api.report(room.toString(), Neighbour.bearer(token), concern));
    }
}
