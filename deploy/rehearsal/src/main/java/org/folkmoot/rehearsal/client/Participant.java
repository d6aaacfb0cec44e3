package org.folkmoot.rehearsal.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;

/** One person with their personal link and the token it gave them. */
public final class Participant {
    private final FrontDoor door;
    private final PersonalLink link;
    private volatile String token = "";

    public Participant(FrontDoor door, PersonalLink link) {
        this.door = door;
        this.link = link;
    }

    /** Exchanges the link for a token, as opening it in a browser would. */
    public void enter() throws InterruptedException {
        token = door.succeed(Call.post("/links/exchange").json(Map.of("link", link.secret())))
                .read(Exchanged.class)
                .token();
    }

    /** The assembly may hear of the areas later than of the people in them. */
    public void checkIn(AssemblyId assembly) throws InterruptedException {
        succeed(Call.post("/assemblies/" + assembly + "/check-ins").whilePassing("outside-area"));
    }

    /**
     * Comes back when the ballot is acknowledged. Voting may hear of the check-in later than of the ballot; so it may of
     * the opening, if the broker died on the stage's word. A page would offer no question until then.
     */
    public Receipt cast(ContestId contest, int sequence, List<OptionId> choices) throws InterruptedException {
        var ballot = new Ballot(sequence, new Selection.Choices(choices));
        return succeed(Call.post("/contests/" + contest + "/ballots")
                        .json(ballot)
                        .whilePassing("not-entitled", "contest-not-open"))
                .read(Receipt.class);
    }

    /** The receipt of the ballot that stands. */
    public Optional<Receipt> receipt(ContestId contest) throws InterruptedException {
        var call = Call.get("/contests/" + contest + "/receipt");
        var answer = send(call);
        if (answer.code().equals("no-ballot")) {
            return Optional.empty();
        }
        return Optional.of(expectSuccess(call, answer).read(Receipt.class));
    }

    public void join(String joinCode) throws InterruptedException {
        succeed(Call.post("/parties/join").json(Map.of("joinCode", joinCode)));
    }

    Answer succeed(Call call) throws InterruptedException {
        return expectSuccess(call, send(call));
    }

    /** A long evening outlives a token: the link is exchanged again. */
    Answer send(Call call) throws InterruptedException {
        var answer = door.send(call.token(token));
        if (answer.code().equals("token-expired")) {
            enter();
            answer = door.send(call.token(token));
        }
        return answer;
    }

    static Answer expectSuccess(Call call, Answer answer) {
        if (!answer.success()) {
            throw new RefusedException(call, answer);
        }
        return answer;
    }

    private record Ballot(int sequence, Selection selection) {}

    private record Exchanged(String token) {}
}
