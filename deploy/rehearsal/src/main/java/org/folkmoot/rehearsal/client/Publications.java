package org.folkmoot.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;

/** What results has published of closed contests, as anybody may fetch it. */
public final class Publications {
    private static final String NOT_YET = "not-counted-yet";

    private final FrontDoor door;

    public Publications(FrontDoor door) {
        this.door = door;
    }

    /** Empty while the contest has yet to be counted. */
    public Optional<Publication> find(ContestId contest) throws InterruptedException {
        var call = outcome(contest);
        var answer = door.send(call);
        if (answer.code().equals(NOT_YET)) {
            return Optional.empty();
        }
        if (!answer.success()) {
            throw new RefusedException(call, answer);
        }
        return Optional.of(fetch(contest));
    }

    /** Waits until the contest is counted. */
    public Publication await(ContestId contest) throws InterruptedException {
        Answer _ = door.succeed(outcome(contest).whilePassing(NOT_YET));
        return fetch(contest);
    }

    private Publication fetch(ContestId contest) throws InterruptedException {
        var address = "/publications/" + contest;
        // A service that has just started again may have the outcome before it has its own files.
        var listing = door.succeed(Call.get(address).whilePassing(NOT_YET, "unknown-contest"))
                .read(Listing.class);
        var files = new HashMap<String, String>();
        for (var file : listing.files()) {
            files.put(
                    file.name(),
                    door.succeed(Call.get(address + "/" + file.name())).text());
        }
        var outcome = door.succeed(outcome(contest).whilePassing(NOT_YET, "unknown-contest"));
        return new Publication(outcome.read(JsonNode.class), files);
    }

    private static Call outcome(ContestId contest) {
        return Call.get("/outcomes/" + contest);
    }

    /** The key that has signed them, as {@code ./folkmoot recount --key} takes it. */
    public String key() throws InterruptedException {
        return door.succeed(Call.get("/publications/key")).read(Key.class).x();
    }

    private record Listing(List<File> files) {}

    private record File(String name) {}

    private record Key(String x) {}
}
