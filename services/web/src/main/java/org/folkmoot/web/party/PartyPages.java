package org.folkmoot.web.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.participant.Assemblies;

/** Puts the convener's pages together. */
@ApplicationScoped
class PartyPages {
    private final Facts facts;
    private final Assemblies assemblies;
    private final PartyClient parties;
    private final String publicUrl;

    PartyPages(
            Facts facts,
            Assemblies assemblies,
            PartyClient parties,
            @ConfigProperty(name = "folkmoot.public-url") String publicUrl) {
        this.facts = facts;
        this.assemblies = assemblies;
        this.parties = parties;
        this.publicUrl = publicUrl;
    }

    /**
     * Empty when voting cannot be reached, so that nobody registers a second time for want of an answer.
     *
     * @param typed what was sent and not taken
     */
    Optional<PartyView> party(JsonWebToken token, PartyView.Typed typed, Notice notice) {
        AssemblyState assembly = assembly(token);
        if (assembly == null) {
            return Optional.of(new PartyView(null, null, null, "", List.of(), false, typed, notice));
        }
        return switch (parties.mine(assembly.id(), token.getRawToken())) {
            case Answer.Given<OwnParty> given -> Optional.of(view(assembly, given.value(), typed, notice));
            case Answer.Refused<OwnParty> refused -> Optional.of(view(assembly, null, typed, notice));
            case Answer.Unreachable<OwnParty> unreachable -> Optional.empty();
        };
    }

    /** To register once more: whoever was registered all the same is told so by voting. */
    PartyView unregistered(JsonWebToken token, PartyView.Typed typed) {
        AssemblyState assembly = assembly(token);
        return assembly == null
                ? new PartyView(null, null, null, "", List.of(), false, typed, Notice.again())
                : view(assembly, null, typed, Notice.again());
    }

    /** The convener's party; empty when they have none. */
    Optional<OwnParty> own(ContestState contest, JsonWebToken token) {
        return switch (parties.mine(contest.definition().assemblyId(), token.getRawToken())) {
            case Answer.Given<OwnParty> given -> Optional.of(given.value());
            case Answer.Refused<OwnParty> refused -> Optional.empty();
            case Answer.Unreachable<OwnParty> unreachable -> throw unavailable();
        };
    }

    static ProblemException unavailable() {
        return CommonProblem.UNAVAILABLE.because("Try again in a moment.");
    }

    private PartyView view(AssemblyState assembly, OwnParty party, PartyView.Typed typed, Notice notice) {
        Instant now = Instant.now();
        List<PartyView.Question> questions = facts.contests(assembly.id()).reversed().stream()
                .map(Known::fact)
                .filter(ContestState::wasAsked)
                .map(contest -> new PartyView.Question(
                        contest.id().toString(),
                        contest.definition().question(),
                        contest.phase(now),
                        contest.definition().countsRooms()))
                .toList();
        String address = party == null ? "" : publicUrl + "/party/join/" + party.joinCode();
        return new PartyView(
                assembly,
                party,
                party == null ? null : QrCode.of(address),
                address.replaceFirst("^https?://", ""),
                questions,
                questions.stream().anyMatch(question -> question.phase().takesBallots()),
                typed,
                notice);
    }

    private AssemblyState assembly(JsonWebToken token) {
        List<AssemblyState> own = assemblies.of(AreaCode.of(token.getClaim("area")));
        return own.isEmpty() ? null : own.getFirst();
    }
}
