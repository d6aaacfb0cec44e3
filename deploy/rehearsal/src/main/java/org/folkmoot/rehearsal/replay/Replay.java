package org.folkmoot.rehearsal.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.PersonalLink;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;

/** A festival from the first sign-up to the closed count, over the public interface only. */
public final class Replay {
    private static final Duration FOR_THE_COUNT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final FrontDoor door;
    private final Organiser organiser;
    private final Festival festival;
    private final Crowd crowd;
    private final Progress progress;
    private final Clock clock;

    private Audience audience;
    private Rooms rooms;
    private AssemblyId assembly;

    /**
     * Prepares a replay; nothing is sent yet.
     *
     * @param atOnce requests under way at the same time
     */
    public Replay(FrontDoor door, Organiser organiser, Festival festival, int atOnce, Progress progress, Clock clock) {
        this.door = door;
        this.organiser = organiser;
        this.festival = festival;
        this.crowd = new Crowd(atOnce);
        this.progress = progress;
        this.clock = clock;
    }

    /** Everything before the first question: everybody is registered, has come, and sits in their watch-party. */
    public void gather() throws InterruptedException {
        gather(List.of());
    }

    /** @param late who have not come yet, and are in no watch-party */
    public void gather(List<Voter> late) throws InterruptedException {
        var source = festival.source();
        progress.say("Registering %,d people in %d areas"
                .formatted(festival.voters().size(), festival.places().leaves().size()));
        audience = Audience.register(festival, organiser);
        audience.enter(door, crowd, festival, progress);
        assembly = organiser.assemble(source.description(), festival.places().city(), clock.instant());
        var absent = Set.copyOf(late);
        audience.checkIn(
                assembly,
                crowd,
                festival.voters().stream()
                        .filter(voter -> !absent.contains(voter))
                        .toList(),
                progress);
        rooms = new Rooms(audience);
        rooms.gather(assembly, festival, crowd, progress);
    }

    /**
     * Puts the question to everybody; those who have gathered can be asked again and again.
     *
     * @param opened told the contest as soon as one can vote in it
     */
    public Replayed hold(Pace pace, Consumer<ContestId> opened) throws InterruptedException {
        var source = festival.source();
        var question = "%s %s: which %s?"
                .formatted(
                        source.unit(),
                        source.instance(),
                        festival.most() == 1 ? "proposal" : "proposals (up to " + festival.most() + ")");
        var contest =
                organiser.prepare(assembly, question, new BallotForm.Approval(festival.most()), festival.options());
        organiser.open(contest);
        opened.accept(contest);

        var evening = new Evening(contest, audience, rooms);
        evening.pass(festival, crowd, pace, progress);
        organiser.close(contest);
        var tally = awaitTally(contest);
        return new Replayed(
                assembly,
                contest,
                tally,
                evening.ledger(),
                evening.receiptsAstray(crowd, progress),
                evening.ballotsPerSecond(),
                door.repetitions());
    }

    /** Comes back when everything is counted, or when the time for it is over, with what is counted by then. */
    private Tally awaitTally(ContestId contest) throws InterruptedException {
        progress.say("Waiting for the count to be complete");
        long end = System.nanoTime() + FOR_THE_COUNT.toNanos();
        while (true) {
            var tally = organiser.tally(contest);
            if (isComplete(tally) || System.nanoTime() > end) {
                return tally;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean isComplete(Tally tally) {
        var whole = tally.of(festival.places().city());
        return tally.closed()
                && whole.isPresent()
                && whole.get().individual().ballots() >= festival.phoneVoters()
                && whole.get().group().ballots() >= festival.peopleInRooms()
                && whole.get().partiesReported() >= festival.parties().size();
    }

    /** What is published of a contest at the moment. */
    public Tally tally(ContestId contest) throws InterruptedException {
        return organiser.tally(contest);
    }

    /** Opens one more question to everybody checked in, for visitors to press a button. */
    public ContestId openForVisitors(String question, List<ContestOption> options) throws InterruptedException {
        var contest = organiser.prepare(assembly, question, new BallotForm.OneChoice(), options);
        organiser.open(contest);
        return contest;
    }

    /** Where everybody has gathered. */
    public AssemblyId assembly() {
        return assembly;
    }

    public Audience audience() {
        return audience;
    }

    public PersonalLink linkOf(Voter voter) {
        return audience.link(voter);
    }
}
