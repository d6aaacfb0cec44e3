package org.folkmoot.web.party;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks voting about parties, with the participant's own token. */
@ApplicationScoped
class PartyClient {
    private final PartyApi parties;
    private final RoomResultApi results;

    PartyClient(@RestClient PartyApi parties, @RestClient RoomResultApi results) {
        this.parties = parties;
        this.results = results;
    }

    Answer<OwnParty> mine(AssemblyId assembly, String token) {
        return Neighbour.ask(() -> parties.mine(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<OwnParty> register(AssemblyId assembly, String place, String token) {
        return Neighbour.ask(
                () -> parties.register(Neighbour.bearer(token), new PartyApi.Registration(assembly.toString(), place)));
    }

    Answer<OwnParty> declare(String party, int headcount, String token) {
        return Neighbour.ask(() -> parties.declare(party, Neighbour.bearer(token), new PartyApi.Headcount(headcount)));
    }

    Answer<PartyApi.Joined> join(String code, String token) {
        return Neighbour.ask(() -> parties.join(Neighbour.bearer(token), new PartyApi.Code(code)));
    }

    Answer<RoomResult> result(ContestId contest, String party, String token) {
        return Neighbour.ask(() -> results.result(contest.toString(), party, Neighbour.bearer(token)));
    }

    /**
     * Sends the numbers and lets them count. It may be repeated with the same key and revision, however far it came
     * the last time; numbers that correct confirmed ones count by themselves.
     */
    Answer<RoomResult> send(ContestId contest, String party, String key, RoomResultApi.Numbers numbers, String token) {
        String contestId = contest.toString();
        Answer<RoomResult> submitted =
                Neighbour.ask(() -> results.submit(contestId, party, Neighbour.bearer(token), key, numbers));
        if (submitted instanceof Answer.Given<RoomResult> given && given.value().provisional()) {
            var revision = new RoomResultApi.Revision(numbers.revision());
            return Neighbour.ask(() -> results.confirm(contestId, party, Neighbour.bearer(token), revision));
        }
        return submitted;
    }
}
