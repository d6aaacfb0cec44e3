package org.folkmoot.web.round;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;

/** Puts the page of the rounds together, for whoever is signed in. */
@RequestScoped
class RoundsPage {
    private static final Set<String> STATES = Set.of("help", "small");

    private final Facts facts;
    private final RoundClient client;
    private final SecurityIdentity identity;
    private final AccessTokenCredential token;

    RoundsPage(Facts facts, RoundClient client, SecurityIdentity identity, AccessTokenCredential token) {
        this.facts = facts;
        this.client = client;
        this.identity = identity;
        this.token = token;
    }

    /**
     * What the page is to show.
     *
     * @param round null for the one that matters most now
     * @param form a round that is being prepared; null: none is
     * @param said to all rooms, and not taken
     */
    record Wanted(
            RoundId round,
            String state,
            boolean confirming,
            Preview preview,
            RoundForm form,
            String said,
            String failure) {
        static Wanted prepared(RoundForm form) {
            return new Wanted(null, "", false, null, form, "", "");
        }

        static Wanted failed(RoundId round, String said, String failure) {
            return new Wanted(round, "", false, null, null, said, failure);
        }

        static Wanted preview(RoundId round, Preview preview) {
            return new Wanted(round, "", false, preview, null, "", "");
        }
    }

    AssemblyState assembly(AssemblyId id) {
        return facts.assembly(id).map(Known::fact).orElseThrow(NotFoundException::new);
    }

    String token() {
        return token.getToken();
    }

    boolean facilitator() {
        return identity.hasRole(Roles.FACILITATOR);
    }

    RoundsView view(AssemblyId id, Wanted wanted) {
        AssemblyState assembly = assembly(id);
        Answer<List<RoundState>> answer = client.rounds(id, token());
        List<RoundState> rounds = answer.orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(RoundState::number))
                .toList();
        boolean known = answer instanceof Answer.Given;
        boolean first = known && rounds.isEmpty() && facilitator();
        RoundForm form = wanted.form() == null && first ? RoundForm.empty() : wanted.form();
        RoundState selected = form == null ? selected(rounds, wanted.round()) : null;
        String which = STATES.contains(wanted.state()) ? wanted.state() : "all";
        return new RoundsView(
                assembly,
                known,
                rounds,
                selected,
                selected == null || !selected.isOpen() ? List.of() : lines(selected, which),
                which,
                wanted.preview(),
                form,
                Levels.of(facts.areas(), assembly.details().area()),
                facilitator(),
                wanted.confirming() && selected != null && selected.isOpen(),
                wanted.said(),
                wanted.failure());
    }

    /** Null when they could not be read. */
    private List<RoundsView.Line> lines(RoundState round, String which) {
        int least = round.plan().least();
        return client.rooms(RoundId.of(round.id()), which, token())
                .map(rooms -> rooms.stream()
                        .map(room -> new RoundsView.Line(room, area(room.area()), room.people() < least))
                        .toList())
                .orElse(null);
    }

    String area(String code) {
        return code == null ? "" : facts.areas().name(AreaCode.of(code));
    }

    /** The one asked for; else the one that is open, or the last one. */
    private static RoundState selected(List<RoundState> rounds, RoundId wanted) {
        return rounds.stream()
                .filter(round -> wanted == null ? round.isOpen() : round.id().equals(wanted.toString()))
                .findFirst()
                .orElse(rounds.isEmpty() ? null : rounds.getLast());
    }
}
