package org.folkmoot.web.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks breakout about rounds with a staff member's own token; breakout decides what they may. */
@ApplicationScoped
class RoundClient {
    private final RoundApi api;

    RoundClient(@RestClient RoundApi api) {
        this.api = api;
    }

    Answer<List<RoundState>> rounds(AssemblyId assembly, String token) {
        return Neighbour.ask(() -> api.rounds(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<RoundState> prepare(RoundApi.Draft draft, String token) {
        return Neighbour.ask(() -> api.prepare(Neighbour.bearer(token), draft));
    }

    Answer<Preview> preview(RoundId round, String token) {
        return Neighbour.ask(() -> api.preview(round.toString(), Neighbour.bearer(token)));
    }

    Answer<RoundState> open(RoundId round, String token) {
        return Neighbour.ask(() -> api.open(round.toString(), Neighbour.bearer(token)));
    }

    Answer<RoundState> reschedule(RoundId round, Instant closesAt, String token) {
        var moved = new RoundApi.ClosesAt(closesAt.toString());
        return Neighbour.ask(() -> api.reschedule(round.toString(), Neighbour.bearer(token), moved));
    }

    Answer<RoundState> close(RoundId round, Duration notice, String token) {
        return Neighbour.ask(() -> api.close(round.toString(), notice.toString(), Neighbour.bearer(token)));
    }

    Answer<RoundState> say(RoundId round, String text, String token) {
        return Neighbour.ask(() -> api.say(round.toString(), Neighbour.bearer(token), new RoundApi.Message(text)));
    }

    /** Those that wait for help first, then the emptiest; up to two hundred. */
    Answer<List<RoomLine>> rooms(RoundId round, String state, String token) {
        return Neighbour.ask(() -> api.rooms(round.toString(), state, null, Neighbour.bearer(token)));
    }

    Answer<List<RoomOutcome>> outcomes(RoundId round, String token) {
        return Neighbour.ask(() -> api.outcomes(round.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> move(RoomId room, SeatId seat, RoomId to, String token) {
        return Neighbour.order(() ->
                api.move(room.toString(), seat.toString(), Neighbour.bearer(token), new RoundApi.Move(to.toString())));
    }
}
