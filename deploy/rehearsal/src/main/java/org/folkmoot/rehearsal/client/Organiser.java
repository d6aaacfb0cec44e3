package org.folkmoot.rehearsal.client;

import de.siegmar.fastcsv.reader.CsvReader;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.panel.PanelId;

/** What the organiser and the stage do. */
public final class Organiser {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final FrontDoor door;
    private final StaffSignIn staff;

    public Organiser(FrontDoor door, StaffSignIn staff) {
        this.door = door;
        this.staff = staff;
    }

    public void defineAreas(String csv) throws InterruptedException {
        door.succeed(signed(Call.put("/areas").body("text/csv", Buffer.buffer(csv))));
    }

    public Imported importParticipants(String csv) throws InterruptedException {
        return door.succeed(signed(Call.post("/participants/imports").body("text/csv", Buffer.buffer(csv))))
                .read(Imported.class);
    }

    /** @param csv with a column of mail addresses, of people who are registered */
    public void certifyFacilitators(String csv) throws InterruptedException {
        door.succeed(signed(Call.put("/participants/certificates").body("text/csv", Buffer.buffer(csv))));
    }

    /** Personal links of everybody in the area and under it, by mail address. */
    public Map<String, PersonalLink> links(AreaCode area) throws InterruptedException {
        var csv = door.succeed(signed(Call.get("/participants/links?area=" + area)))
                .text();
        var links = new HashMap<String, PersonalLink>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var row : rows) {
                links.put(row.getField("email"), new PersonalLink(row.getField("link")));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
        return links;
    }

    /** Creates, publishes and starts an assembly; people can check in from then on. */
    public AssemblyId assemble(String title, AreaCode area, Instant startsAt) throws InterruptedException {
        var segment = Map.of("id", "vote", "title", "The vote", "length", "PT30M");
        var id = door.succeed(signed(Call.post("/assemblies")
                                .json(Map.of(
                                        "title",
                                        title,
                                        "area",
                                        area,
                                        "startsAt",
                                        startsAt.toString(),
                                        "agenda",
                                        List.of(segment),
                                        "lastStep",
                                        true,
                                        "followUps",
                                        List.of())))
                        .whilePassing("unknown-area"))
                .read(Assembly.class)
                .id();
        bring("/assemblies/" + id, "publish", "published");
        bring("/assemblies/" + id, "start", "started");
        return id;
    }

    public ContestId prepare(AssemblyId assembly, String question, BallotForm form, List<ContestOption> options)
            throws InterruptedException {
        return prepare(new NewContest(
                assembly, question, form, options, new Electorate.CheckedIn(), Visibility.LIVE, ContestRules.PLAIN));
    }

    /** A yes or no that binds, for the members of a panel alone. */
    public ContestId prepareBinding(AssemblyId assembly, String question, PanelId panel, List<ContestOption> options)
            throws InterruptedException {
        var rules =
                new ContestRules(true, false, PartyPolicy.NONE, null, null, null, null, new Threshold.SimpleMajority());
        return prepare(new NewContest(
                assembly,
                question,
                new BallotForm.OneChoice(),
                options,
                new Electorate.Panel(panel, 0),
                Visibility.LIVE,
                rules));
    }

    private ContestId prepare(NewContest contest) throws InterruptedException {
        return door.succeed(
                        signed(Call.post("/contests").json(contest)).whilePassing("unknown-assembly", "unknown-area"))
                .read(Contest.class)
                .id();
    }

    /** What a closed contest decided; waits until it is counted. */
    public Decision decision(ContestId contest) throws InterruptedException {
        return door.succeed(Call.get("/outcomes/" + contest).whilePassing("unknown-contest", "not-counted-yet"))
                .read(Outcome.class)
                .decision();
    }

    /** Returns when voting shows the question: with the broker away it opens before its own topic has told of it. */
    public void open(ContestId contest) throws InterruptedException {
        bring("/contests/" + contest, "open", "open");
        long end = System.nanoTime() + Patience.OF_A_VOTER.whole().toNanos();
        var look = Call.get("/contests/" + contest).whilePassing("unknown-contest");
        while (door.succeed(look).read(State.class).status().equals("prepared") && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Ballots count up to the moment that voting names in its answer. */
    public void close(ContestId contest) throws InterruptedException {
        bring("/contests/" + contest, "close", "closed");
    }

    /** A repeated request may find its own work done; the thing being so is what was wanted. */
    private void bring(String thing, String verb, String wanted) throws InterruptedException {
        var call = signed(Call.post(thing + "/" + verb));
        var answer = door.send(call);
        if (answer.success()) {
            return;
        }
        var state = door.succeed(signed(Call.get(thing))).read(State.class);
        // A contest that has been told when to close is open until then.
        boolean closing = wanted.equals("closed") && state.closesAt() != null;
        if (!answer.code().equals("wrong-state") || !(closing || wanted.equals(state.status()))) {
            throw new RefusedException(call, answer);
        }
    }

    public Tally tally(ContestId contest) throws InterruptedException {
        return door.succeed(Call.get("/tallies/" + contest).whilePassing("not-found", "unknown-contest"))
                .read(Tally.class);
    }

    private Call signed(Call call) throws InterruptedException {
        return call.token(staff.token());
    }

    /** What an import did. */
    public record Imported(int received, int created, int updated, int unchanged, int rejected) {}

    private record NewContest(
            AssemblyId assemblyId,
            String question,
            BallotForm form,
            List<ContestOption> options,
            Electorate electorate,
            Visibility visibility,
            ContestRules rules) {}

    private record Outcome(Decision decision) {}

    private record Assembly(AssemblyId id) {}

    private record Contest(ContestId id) {}

    private record State(String status, Instant closesAt) {}
}
