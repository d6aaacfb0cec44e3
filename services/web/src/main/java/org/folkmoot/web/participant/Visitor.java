package org.folkmoot.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.ParticipantToken;
import org.folkmoot.web.vote.OwnAnswer;

/** The participant who looks at a page, and what their device remembers. Use only behind the participant role. */
@RequestScoped
public class Visitor {
    private final ParticipantToken participant;
    private final JsonWebToken token;
    private final HttpHeaders headers;

    Visitor(ParticipantToken participant, JsonWebToken token, HttpHeaders headers) {
        this.participant = participant;
        this.token = token;
        this.headers = headers;
    }

    public String token() {
        return token.getRawToken();
    }

    /** Never for a page, a cookie or a log. */
    public ParticipantId id() {
        return participant.id();
    }

    public AreaCode area() {
        return participant.area();
    }

    String owner() {
        return Presence.owner(participant.id());
    }

    /** Whether a script of ours asks, which wants only a part of the page. */
    public boolean usesScript() {
        return headers.getHeaderString("X-Requested-With") != null;
    }

    String remembered(String cookie) {
        Cookie found = headers.getCookies().get(cookie);
        return found == null ? "" : found.getValue();
    }

    Optional<OwnAnswer> answer(ContestId contest) {
        return OwnAnswer.read(remembered(answerCookie(contest)), owner());
    }

    static String answerCookie(ContestId contest) {
        return "answer-" + contest;
    }
}
