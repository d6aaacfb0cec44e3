package org.folkmoot.rehearsal.client;

import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.PartyId;

/** A participant who hosts a watch-party. */
public final class Convener {
    private final Participant self;
    private final Party party;

    private Convener(Participant self, Party party) {
        this.self = self;
        this.party = party;
    }

    /** Registers the party; one that the convener has registered before is taken up again. */
    public static Convener register(Participant self, AssemblyId assembly, AreaCode area, String place)
            throws InterruptedException {
        var call = Call.post("/parties")
                .json(Map.of("assemblyId", assembly, "area", area, "place", place))
                .whilePassing("unknown-assembly", "outside-area");
        var answer = self.send(call);
        if (answer.code().equals("already-convener")) {
            call = Call.get("/parties/mine?assembly=" + assembly);
            answer = self.send(call);
        }
        return new Convener(self, Participant.expectSuccess(call, answer).read(Party.class));
    }

    public String joinCode() {
        return party.joinCode();
    }

    public void declareHeadcount(int headcount) throws InterruptedException {
        self.succeed(Call.put("/parties/" + party.id() + "/headcount").json(Map.of("headcount", headcount)));
    }

    /**
     * Sends the room's counts.
     *
     * @param key names this request, however often it is sent
     * @param reason empty unless it corrects confirmed counts
     */
    public void submit(
            ContestId contest, String key, int revision, int answered, Map<OptionId, Integer> counts, String reason)
            throws InterruptedException {
        var body = new TreeMap<String, Object>(Map.of("revision", revision, "answered", answered, "counts", counts));
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        self.succeed(Call.put(result(contest)).json(body).header("Idempotency-Key", key));
    }

    public void confirm(ContestId contest, int revision) throws InterruptedException {
        self.succeed(Call.post(result(contest) + "/confirm").json(Map.of("revision", revision)));
    }

    private String result(ContestId contest) {
        return "/contests/" + contest + "/parties/" + party.id() + "/result";
    }

    private record Party(PartyId id, String joinCode) {}
}
