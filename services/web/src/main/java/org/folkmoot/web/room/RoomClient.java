package org.folkmoot.web.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;

/** Asks voting about parties with a staff member's own token; voting decides what they may. */
@ApplicationScoped
public class RoomClient {
    private final RoomApi api;

    RoomClient(@RestClient RoomApi api) {
        this.api = api;
    }

    /** Those that have not reported first, largest first. */
    public Answer<List<RoomReport>> reports(ContestId contest, String token) {
        return Neighbour.ask(() -> api.reports(contest.toString(), Neighbour.bearer(token)));
    }

    /** Those whose headcount waits first. */
    Answer<List<Room>> rooms(AssemblyId assembly, String token) {
        return Neighbour.ask(() -> api.rooms(assembly.toString(), Neighbour.bearer(token)));
    }

    Answer<List<Correction>> corrections(ContestId contest, String token) {
        return Neighbour.ask(() -> api.corrections(contest.toString(), Neighbour.bearer(token)));
    }

    Answer<Boolean> certify(PartyId party, boolean certified, String token) {
        return Neighbour.order(
                () -> api.certify(party.toString(), Neighbour.bearer(token), new RoomApi.Certification(certified)));
    }

    /** @param headcount the number that was looked at; another one is not approved */
    Answer<Boolean> approve(PartyId party, int headcount, String token) {
        return Neighbour.order(() -> api.approve(party.toString(), headcount, Neighbour.bearer(token)));
    }
}
