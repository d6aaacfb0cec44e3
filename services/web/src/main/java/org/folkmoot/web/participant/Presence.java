package org.folkmoot.web.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.login.Arrival;
import org.folkmoot.web.login.ParticipantCookie;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Who is there. Assembly knows; the device remembers, so that the page need not ask each time. */
@ApplicationScoped
class Presence implements Arrival {
    static final String COOKIE = "folkmoot-here";
    private static final Duration REMEMBERED = Duration.ofHours(18);

    private final CheckInApi api;
    private final Assemblies assemblies;
    private final ParticipantCookie cookies;

    Presence(@RestClient CheckInApi api, Assemblies assemblies, ParticipantCookie cookies) {
        this.api = api;
        this.assemblies = assemblies;
        this.cookies = cookies;
    }

    /** May be repeated. */
    Answer<NewCookie> checkIn(AssemblyId assembly, String token, String owner) {
        return Neighbour.ask(() -> api.checkIn(assembly.toString(), Neighbour.bearer(token)))
                .map(there -> cookies.cookie(COOKIE, owner + "~" + assembly, "/now", REMEMBERED));
    }

    boolean remembered(String cookie, AssemblyId assembly, String owner) {
        return (owner + "~" + assembly).equals(cookie);
    }

    /** Whoever comes in while the doors of their one assembly are open is there; in doubt the page offers a button. */
    @Override
    public List<NewCookie> of(Newcomer newcomer) {
        Instant now = Instant.now();
        List<AssemblyState> own = assemblies.of(AreaCode.of(newcomer.area())).stream()
                .filter(assembly -> !assembly.ended() && assemblies.doorsAt(assembly, now) == null)
                .toList();
        List<AssemblyState> started =
                own.stream().filter(AssemblyState::started).toList();
        List<AssemblyState> on = started.isEmpty() ? own : started;
        if (on.size() != 1) {
            return List.of();
        }
        String owner = owner(ParticipantId.of(newcomer.participantId()));
        return checkIn(on.getFirst().id(), newcomer.token(), owner)
                .map(List::of)
                .orElse(List.of());
    }

    /** Tells apart people who share a device, without their id in a cookie or page. */
    static String owner(ParticipantId id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
