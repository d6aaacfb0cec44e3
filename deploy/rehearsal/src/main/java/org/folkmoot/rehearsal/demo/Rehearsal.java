package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.rehearsal.client.Draws;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Patience;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Crowd;
import org.folkmoot.rehearsal.replay.Pace;
import org.folkmoot.rehearsal.replay.Replay;
import org.folkmoot.rehearsal.replay.Replayed;
import org.folkmoot.rehearsal.report.Comparison;
import org.folkmoot.rehearsal.report.ComparisonTable;
import org.folkmoot.rehearsal.report.Figures;
import org.folkmoot.rehearsal.report.LotFigures;
import org.folkmoot.rehearsal.report.TalkFigures;
import org.folkmoot.rehearsal.talk.Talk;

/** Replays a festival at a venue, tells what came of it, and has it counted again. */
final class Rehearsal implements AutoCloseable {
    /** More would only queue in front of two cores. */
    private static final int AT_ONCE = 64;

    private static final int MOST_LATE = 300;

    private final Venue venue;
    private final Festival festival;
    private final Progress progress;
    private final FrontDoor door;
    private final Replay replay;
    private final Organiser organiser;
    private final Draws draws;
    private final Facilitator facilitator;

    Rehearsal(Venue venue, Festival festival, Progress progress) {
        var clock = Clock.systemUTC();
        this.venue = venue;
        this.festival = festival;
        this.progress = progress;
        this.door = new FrontDoor(venue.address(), AT_ONCE, Patience.OF_A_VOTER);
        var staff = venue.staff(door, clock);
        this.organiser = new Organiser(door, staff);
        this.draws = new Draws(door, staff);
        this.replay = new Replay(door, organiser, festival, AT_ONCE, progress, clock);
        this.facilitator = new Facilitator(door, staff);
    }

    /** What a run measured, before it is judged. */
    record Run(
            Replayed replayed,
            Comparison comparison,
            boolean recountAgrees,
            TalkFigures talk,
            LotFigures lot,
            Optional<DrawId> draw,
            long residentMegabytes) {
        Figures figures(String command, Double readySeconds, Boolean warm, Duration elapsed) {
            return new Figures(
                            command,
                            replayed.acknowledged(),
                            comparison.voters().ours(),
                            comparison.lost(),
                            comparison.countedTwice(),
                            comparison.differences(),
                            recountAgrees,
                            replayed.repetitions(),
                            readySeconds,
                            warm,
                            residentMegabytes,
                            Math.round(replayed.ballotsPerSecond()),
                            elapsed.toMillis() / 1000.0,
                            talk,
                            lot,
                            false)
                    .judged();
        }
    }

    Run run(Pace pace) throws InterruptedException, IOException {
        introduce();
        var late = latecomers();
        replay.gather(late);
        var talk = talk(late);
        var lot = new PanelStage(venue, festival, replay, organiser, draws, new Crowd(AT_ONCE), progress);
        lot.prepare();
        lot.draw().ifPresent(draw -> progress.say("How the panel will be drawn: " + venue.lottery(draw)));
        var replayed = replay.hold(pace, this::announce);
        var comparison =
                Comparison.of(festival, replayed.tally(), replayed.acknowledgedVoters(), replayed.receiptsAstray());
        progress.say("");
        progress.say(ComparisonTable.of(comparison));
        var panel = lot.conclude(replayed);
        progress.say("Counting again from the log, with another program");
        var recount = new RecountProgram(venue.layout()).of(replayed.contest());
        progress.say(recount.words());
        progress.say("");
        return new Run(replayed, comparison, recount.agrees(), talk, panel, lot.draw(), venue.residentMegabytes());
    }

    /** People who sit in no watch-party. */
    private List<Voter> latecomers() {
        var together = festival.parties().stream()
                .flatMap(party -> party.people().stream())
                .collect(Collectors.toSet());
        return festival.voters().stream()
                .filter(voter -> !together.contains(voter))
                .limit(Math.min(MOST_LATE, festival.voters().size() / 10))
                .toList();
    }

    private TalkFigures talk(List<Voter> late) throws InterruptedException {
        var absent = Set.copyOf(late);
        var inTime = festival.voters().stream()
                .filter(voter -> !absent.contains(voter))
                .toList();
        return new Talk(facilitator, replay.audience(), new Crowd(AT_ONCE), progress)
                .hold(
                        replay.assembly(),
                        inTime,
                        late,
                        () -> progress.say("The rooms are open. Watch them fill: " + venue.address() + "/stage/"
                                + replay.assembly() + "/rounds " + venue.asFacilitator()));
    }

    private void introduce() {
        progress.say("%s: %,d people, %,d by phone (%,d of them change their mind), %,d in %d watch-parties"
                .formatted(
                        festival.source().description(),
                        festival.voters().size(),
                        festival.phoneVoters(),
                        festival.changesOfMind(),
                        festival.peopleInRooms(),
                        festival.parties().size()));
    }

    private void announce(ContestId contest) {
        progress.say("");
        progress.say("The question is open. Watch it live: " + venue.address() + "/live/" + contest);
        progress.say("");
    }

    Replay replay() {
        return replay;
    }

    @Override
    public void close() {
        door.close();
    }
}
