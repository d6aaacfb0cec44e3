package org.folkmoot.registration.link;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.registration.participant.Participant;
import org.folkmoot.registration.participant.ParticipantService;
import org.folkmoot.registration.token.IssuedToken;
import org.folkmoot.registration.token.TokenIssuer;

/** Makes personal links and opens them. */
@ApplicationScoped
public class LinkService {
    private final LinkSeal seal;
    private final ParticipantService participants;
    private final TokenIssuer tokens;
    private final String publicUrl;

    LinkService(
            LinkSettings settings,
            ParticipantService participants,
            TokenIssuer tokens,
            @ConfigProperty(name = "folkmoot.public-url") String publicUrl) {
        this.seal = new LinkSeal(settings.secret());
        this.participants = participants;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /** An opened link. */
    record Exchange(Participant participant, IssuedToken token) {}

    /** The whole address to send to the participant; the same each time for the same version. */
    public String address(ParticipantId participant, int version) {
        return publicUrl + "/join/" + new PersonalLink(participant, seal.of(participant, version)).text();
    }

    /** Whose link it is; changes nothing, because mail programs open links by themselves. */
    Participant holder(String link) {
        return PersonalLink.parse(link)
                .flatMap(parsed -> participants.find(parsed.participant()).filter(found -> opens(parsed, found)))
                .orElseThrow(() -> LinkProblem.LINK_NOT_VALID.because(
                        "Copy the whole link from the mail, or sign up again with the same address for a new mail."));
    }

    /** A token for the holder; the first time it confirms their sign-up. */
    Exchange exchange(String link) {
        Participant holder = holder(link);
        if (!holder.registered()) {
            participants.confirm(holder.id());
        }
        return new Exchange(holder, tokens.issue(holder.id(), holder.details().area()));
    }

    private boolean opens(PersonalLink link, Participant found) {
        return link.sealedAs(seal.of(found.id(), found.linkVersion()));
    }
}
