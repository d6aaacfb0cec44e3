package org.folkmoot.web.breakout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.web.breakout.TalkView.State;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.live.WatchedThings;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.participant.Assemblies;
import org.folkmoot.web.participant.Visitor;
import org.folkmoot.web.seat.Place;
import org.folkmoot.web.seat.Seats;

/** Puts a participant's room page together. */
@ApplicationScoped
class TalkPage {
    private static final Set<String> ROUND_OVER = Set.of("round-closed", "round-not-open", "unknown-round");

    private static final Set<String> REMOVED = Set.of("removed", "removed-from-room");

    private final Assemblies assemblies;
    private final Seats seats;
    private final WatchedThings watched;
    private final BreakoutClient client;

    TalkPage(Assemblies assemblies, Seats seats, WatchedThings watched, BreakoutClient client) {
        this.assemblies = assemblies;
        this.seats = seats;
        this.watched = watched;
        this.client = client;
    }

    /** @param outcome null for the one that stands */
    record Said(TalkNotice notice, OutcomeForm outcome, TypedReport report) {
        static final Said NOTHING = of(TalkNotice.NONE);

        static Said of(TalkNotice notice) {
            return of(notice, TypedReport.NOTHING);
        }

        static Said of(TalkNotice notice, TypedReport report) {
            return new Said(notice, null, report);
        }
    }

    /** The one wanted if it is theirs, else the one in which a round is open. */
    AssemblyState assembly(Visitor visitor, AssemblyId wanted) {
        List<AssemblyState> own = assemblies.of(visitor.area());
        return own.stream()
                .filter(each -> wanted == null
                        ? seats.round(each.id()).isPresent()
                        : each.id().equals(wanted))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(NotFoundException::new);
    }

    Place place(Visitor visitor, AssemblyState assembly) {
        return seats.placeOf(visitor.id(), assembly.id());
    }

    /** Whoever opens the page is there. */
    TalkView arrive(Visitor visitor, AssemblyState assembly, Said said) {
        Place place = place(visitor, assembly);
        if (!place.seated()) {
            return look(visitor, assembly, said);
        }
        return switch (client.here(place.round().id(), null, visitor.token())) {
            case Answer.Given<BreakoutApi.Seat> given ->
                room(visitor, assembly, RoomId.of(given.value().roomId()), said);
            case Answer.Refused<BreakoutApi.Seat> refused -> turnedAway(visitor, assembly, refused.refusal());
            case Answer.Unreachable<BreakoutApi.Seat> unreachable ->
                waiting(visitor, assembly, TalkNotice.waiting(), Said.NOTHING);
        };
    }

    TalkView look(Visitor visitor, AssemblyState assembly, Said said) {
        Place place = place(visitor, assembly);
        if (place.seated()) {
            return room(visitor, assembly, place.room().id(), said);
        }
        if (!place.inRound()) {
            return view(visitor, assembly, State.OVER, said.notice());
        }
        // A seat that was taken a moment ago may be known there and not here yet.
        return switch (client.seat(assembly.id(), visitor.token())) {
            case Answer.Given<BreakoutApi.Seat> given ->
                room(visitor, assembly, RoomId.of(given.value().roomId()), said);
            case Answer.Refused<BreakoutApi.Seat> refused
            when REMOVED.contains(refused.refusal().code()) -> turnedAway(visitor, assembly, refused.refusal());
            case Answer<BreakoutApi.Seat> unknown -> view(visitor, assembly, State.NO_SEAT, said.notice());
        };
    }

    TalkView inRoom(Visitor visitor, AssemblyState assembly, RoomTalk talk, Said said) {
        return new TalkView(
                assembly,
                State.IN_ROOM,
                place(visitor, assembly),
                talk,
                said.notice(),
                said.outcome() == null ? OutcomeForm.of(talk.outcome()) : said.outcome(),
                said.report(),
                watched.stamp(assembly.id()));
    }

    TalkView turnedAway(Visitor visitor, AssemblyState assembly, Refusal refusal) {
        if (ROUND_OVER.contains(refusal.code())) {
            return view(visitor, assembly, State.OVER, TalkNotice.NONE);
        }
        State state = REMOVED.contains(refusal.code()) ? State.REMOVED : State.NO_SEAT;
        return view(visitor, assembly, state, TalkNotice.refused(refusal));
    }

    private TalkView room(Visitor visitor, AssemblyState assembly, RoomId room, Said said) {
        return switch (client.room(room, visitor.token())) {
            case Answer.Given<RoomTalk> given
            when given.value().isOpen() -> inRoom(visitor, assembly, given.value(), said);
            case Answer.Given<RoomTalk> given
            when "closed".equals(given.value().status()) -> view(visitor, assembly, State.OVER, said.notice());
            case Answer.Given<RoomTalk> merged -> waiting(visitor, assembly, TalkNotice.joining(), said);
            case Answer.Refused<RoomTalk> refused -> turnedAway(visitor, assembly, refused.refusal());
            case Answer.Unreachable<RoomTalk> unreachable ->
                waiting(visitor, assembly, said.notice().present() ? said.notice() : TalkNotice.waiting(), said);
        };
    }

    private TalkView waiting(Visitor visitor, AssemblyState assembly, TalkNotice notice, Said typed) {
        return view(visitor, assembly, State.WAITING, notice, typed);
    }

    private TalkView view(Visitor visitor, AssemblyState assembly, State state, TalkNotice notice) {
        return view(visitor, assembly, state, notice, Said.NOTHING);
    }

    private TalkView view(Visitor visitor, AssemblyState assembly, State state, TalkNotice notice, Said typed) {
        return new TalkView(
                assembly,
                state,
                place(visitor, assembly),
                null,
                notice,
                typed.outcome(),
                typed.report(),
                watched.stamp(assembly.id()));
    }
}
