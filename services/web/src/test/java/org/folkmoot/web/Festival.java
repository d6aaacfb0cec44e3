package org.folkmoot.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawEvent;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;
import org.folkmoot.testsupport.EventPublisher;

/** An assembly in a region of its own with two localities, told as the owning services would tell it. */
public final class Festival implements AutoCloseable {
    private static final Instant STARTED = Instant.parse("2026-05-01T18:00:00Z");

    public final AreaCode region;
    public final AreaCode north;
    public final AreaCode south;
    public final AssemblyDetails assembly;
    private final EventPublisher events = new EventPublisher();

    public Festival() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        region = AreaCode.of("R" + unique);
        north = AreaCode.of("N" + unique);
        south = AreaCode.of("S" + unique);
        assembly = new AssemblyDetails(
                AssemblyId.random(),
                "The Festival of " + unique,
                region,
                STARTED,
                List.of(
                        new AgendaSegment("welcome", "Welcome", java.time.Duration.ofMinutes(5)),
                        new AgendaSegment("vote", "The vote", java.time.Duration.ofMinutes(20))));
        area(region, "Riverside", "region", null);
        area(north, "North Bank", "locality", region);
        area(south, "South Bank", "locality", region);
    }

    public void area(AreaCode code, String name, String kind, AreaCode parent) {
        events.publish(Topics.AREAS, code.value(), new AreaDefined(code, name, kind, parent, 0));
    }

    public void published() {
        events.publish(Topics.ASSEMBLIES, key(), new AssemblyEvent.AssemblyPublished(assembly));
    }

    public void started() {
        events.publish(Topics.ASSEMBLIES, key(), new AssemblyEvent.AssemblyStarted(assembly, STARTED));
    }

    public void ended() {
        events.publish(
                Topics.ASSEMBLIES,
                key(),
                new AssemblyEvent.AssemblyEnded(assembly, STARTED, STARTED.plusSeconds(3_600)));
    }

    public void onStage(int segment) {
        events.publish(
                Topics.STAGE,
                key(),
                new SegmentStarted(assembly.id(), assembly.agenda().get(segment), STARTED));
    }

    public ContestDefinition oneChoice(String... labels) {
        return contest(new BallotForm.OneChoice(), Visibility.LIVE, labels);
    }

    public ContestDefinition contest(BallotForm form, Visibility visibility, String... labels) {
        List<ContestOption> options = new java.util.ArrayList<>();
        for (String label : labels) {
            options.add(new ContestOption(OptionId.of(String.valueOf(options.size() + 1)), label));
        }
        return new ContestDefinition(
                ContestId.random(),
                assembly.id(),
                "Shall we say 30% or 40%?",
                form,
                options,
                new Electorate.CheckedIn(),
                visibility);
    }

    /** With rules of its own; of an amount there are no options. */
    public ContestDefinition contest(BallotForm form, Electorate electorate, ContestRules rules, String... labels) {
        ContestDefinition plain = contest(form, Visibility.LIVE, labels);
        return new ContestDefinition(
                plain.id(), assembly.id(), plain.question(), form, plain.options(), electorate, Visibility.LIVE, rules);
    }

    public Draw announced(String name) {
        Draw draw = new Draw(DrawId.random(), assembly.id(), name, 110);
        publish(new DrawEvent.DrawAnnounced(draw, STARTED));
        return draw;
    }

    public void publish(DrawEvent event) {
        events.publish(Topics.DRAWS, event.draw().id().toString(), event);
    }

    public void prepared(ContestDefinition contest) {
        publish(new ContestEvent.ContestPrepared(contest));
    }

    public void opened(ContestDefinition contest) {
        publish(new ContestEvent.ContestOpened(contest, STARTED));
    }

    public void openedUntil(ContestDefinition contest, Instant dueAt) {
        publish(new ContestEvent.ContestOpened(contest, STARTED, dueAt));
    }

    public void extended(ContestDefinition contest, Instant dueAt) {
        publish(new ContestEvent.ContestExtended(contest, STARTED, dueAt));
    }

    public void voided(ContestDefinition contest, String reason) {
        publish(new ContestEvent.ContestVoided(contest, STARTED, null, reason, Instant.now()));
    }

    public void counted(ContestCounted counted) {
        events.publish(Topics.OUTCOMES, counted.contestId().toString(), counted);
    }

    public void closed(ContestDefinition contest, Instant closesAt) {
        publish(new ContestEvent.ContestClosed(contest, STARTED, closesAt));
    }

    public void settled(ContestDefinition contest, Instant closesAt) {
        publish(new ContestEvent.ContestSettled(contest, STARTED, closesAt, Instant.now()));
    }

    /** Of options 1, 2 and so on, by phone and in rooms. */
    public void tally(ContestDefinition contest, AreaCode area, long[] individual, long[] group, int[] parties) {
        tally(contest, area, individual, group, parties, Showing.ALL);
    }

    /** What results keeps to itself. */
    public void withheld(ContestDefinition contest, AreaCode area, long... individual) {
        tally(contest, area, individual, new long[0], new int[3], Showing.NOTHING);
    }

    public void tally(
            ContestDefinition contest, AreaCode area, long[] individual, long[] group, int[] parties, Showing showing) {
        TallyUpdated tally = new TallyUpdated(
                contest.id(), area, column(individual), column(group), parties[0], parties[1], parties[2], showing);
        events.publish(Topics.TALLIES, tally.key(), tally);
    }

    /** One answer each. */
    private static TallyColumn column(long[] votes) {
        Map<OptionId, Long> counts = new HashMap<>();
        long ballots = 0;
        for (int i = 0; i < votes.length; i++) {
            counts.put(OptionId.of(String.valueOf(i + 1)), votes[i]);
            ballots += votes[i];
        }
        return new TallyColumn(ballots, counts);
    }

    private void publish(ContestEvent event) {
        events.publish(Topics.CONTESTS, event.contest().id().toString(), event);
    }

    private String key() {
        return assembly.id().toString();
    }

    @Override
    public void close() {
        events.close();
    }
}
