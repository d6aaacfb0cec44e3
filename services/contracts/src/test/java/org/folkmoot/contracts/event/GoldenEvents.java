package org.folkmoot.contracts.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyEnded;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyStarted;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosing;
import org.folkmoot.contracts.contest.ContestEvent.ContestExtended;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.ContestEvent.ContestVoided;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.outcome.Publication;
import org.folkmoot.contracts.outcome.ReadTo;
import org.folkmoot.contracts.outcome.RuleOutcome;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Certification;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** At least one event of every kind, with the values that stand in the golden files. */
final class GoldenEvents {
    private static final AreaCode LEEDS = AreaCode.of("E08000035");
    private static final AreaCode YORKSHIRE = AreaCode.of("E12000003");
    private static final ParticipantId ANA = ParticipantId.of("11111111-1111-4111-8111-111111111111");
    private static final AgendaSegment VOTE = new AgendaSegment("vote", "30% or 40%?", Duration.ofMinutes(90));
    private static final AssemblyDetails CALL = new AssemblyDetails(
            AssemblyId.of("22222222-2222-4222-8222-222222222222"),
            "Yorkshire call",
            YORKSHIRE,
            Instant.parse("2026-05-01T18:00:00Z"),
            List.of(new AgendaSegment("welcome", "Welcome", Duration.ofMinutes(5)), VOTE));
    private static final Instant STARTED = Instant.parse("2026-05-01T18:01:02.003Z");
    private static final OptionId PARK = OptionId.of("4");
    private static final OptionId SCHOOL_YARD = OptionId.of("school-yard");
    private static final ContestDefinition PRIORITIES = new ContestDefinition(
            ContestId.of("33333333-3333-4333-8333-333333333333"),
            CALL.id(),
            "Which of these come first?",
            new BallotForm.Approval(3),
            List.of(
                    new ContestOption(PARK, "A park by the river"),
                    new ContestOption(OptionId.of("6"), "Safer crossings"),
                    new ContestOption(SCHOOL_YARD, "A green school yard")),
            new Electorate.Within(LEEDS),
            Visibility.TURNOUT_UNTIL_CLOSE);
    private static final ContestDefinition PERCENTAGE = new ContestDefinition(
            ContestId.of("33333333-3333-4333-8333-333333333334"),
            CALL.id(),
            "30% or 40%?",
            new BallotForm.OneChoice(),
            List.of(new ContestOption(OptionId.of("30"), "30%"), new ContestOption(OptionId.of("40"), "40%")),
            new Electorate.CheckedIn(),
            Visibility.LIVE);
    private static final OptionId CROSSINGS = OptionId.of("6");
    private static final OptionId FORTY = OptionId.of("40");
    private static final PanelId PANEL = PanelId.of("66666666-6666-4666-8666-666666666666");
    private static final ContestDefinition BUDGET = new ContestDefinition(
            ContestId.of("33333333-3333-4333-8333-333333333335"),
            CALL.id(),
            "What shall we build?",
            new BallotForm.Ranking(2, true),
            List.of(
                    new ContestOption(PARK, "A park by the river", 120_000L),
                    new ContestOption(CROSSINGS, "Safer crossings", 80_000L)),
            new Electorate.Panel(PANEL, 1_000),
            Visibility.TURNOUT_UNTIL_CLOSE,
            new ContestRules(
                    true,
                    true,
                    PartyPolicy.CERTIFIED,
                    5,
                    150_000L,
                    Instant.parse("2026-05-01T18:30:00Z"),
                    Instant.parse("2026-05-01T18:40:00Z"),
                    new Threshold.OfMembers(2, 3)));
    private static final ContestDefinition AMOUNT = new ContestDefinition(
            ContestId.of("33333333-3333-4333-8333-333333333336"),
            CALL.id(),
            "By how much?",
            new BallotForm.Amount(0, 100, 5, "%"),
            List.of(),
            new Electorate.CheckedIn(),
            Visibility.LIVE,
            new ContestRules(false, false, PartyPolicy.NONE, null, null, null, null, new Threshold.SimpleMajority()));
    private static final ContestDefinition POINTS = new ContestDefinition(
            ContestId.of("33333333-3333-4333-8333-333333333337"),
            CALL.id(),
            "What matters most?",
            new BallotForm.Points(10),
            PERCENTAGE.options(),
            new Electorate.CheckedIn(),
            Visibility.LIVE,
            new ContestRules(true, false, PartyPolicy.ALL, null, null, null, null, new Threshold.OfVoting(1, 2)));
    private static final Instant OPENED = Instant.parse("2026-05-01T18:15:00Z");
    private static final Party PARTY =
            new Party(PartyId.of("55555555-5555-4555-8555-555555555555"), CALL.id(), LEEDS, "The Brudenell, Leeds");

    private static final Instant DECLARED = Instant.parse("2026-05-01T18:05:00Z");
    private static final Instant CERTIFIED = Instant.parse("2026-04-21T09:00:00Z");

    static final List<GoldenEvent<?>> ALL = List.of(
            GoldenEvent.of(Topics.AREAS, new AreaDefined(LEEDS, "Leeds", "locality", YORKSHIRE, 811_956)),
            GoldenEvent.variant(
                    Topics.AREAS, new AreaDefined(AreaCode.of("E92000001"), "England", "country", null, 0), "root"),
            GoldenEvent.of(
                    Topics.PARTICIPANTS,
                    new ParticipantRegistered(
                            ANA, LEEDS, "en", Set.of("captions"), Instant.parse("2026-04-01T09:30:00.250Z"))),
            GoldenEvent.of(Topics.PARTICIPANTS, new ParticipantErased(ANA, Instant.parse("2026-08-01T00:00:00Z"))),
            GoldenEvent.of(Topics.ASSEMBLIES, new AssemblyPublished(CALL)),
            GoldenEvent.of(Topics.ASSEMBLIES, new AssemblyStarted(CALL, STARTED)),
            GoldenEvent.of(Topics.ASSEMBLIES, new AssemblyEnded(CALL, STARTED, Instant.parse("2026-05-01T20:00:00Z"))),
            GoldenEvent.of(Topics.STAGE, new SegmentStarted(CALL.id(), VOTE, Instant.parse("2026-05-01T18:10:00Z"))),
            GoldenEvent.of(
                    Topics.CHECK_INS,
                    new ParticipantCheckedIn(CALL.id(), ANA, LEEDS, Instant.parse("2026-05-01T17:55:00.125Z"))),
            GoldenEvent.of(Topics.CONTESTS, new ContestPrepared(PRIORITIES)),
            GoldenEvent.variant(Topics.CONTESTS, new ContestPrepared(BUDGET), "all-rules"),
            GoldenEvent.variant(Topics.CONTESTS, new ContestPrepared(AMOUNT), "amount"),
            GoldenEvent.variant(Topics.CONTESTS, new ContestPrepared(POINTS), "points"),
            GoldenEvent.of(Topics.CONTESTS, new ContestOpened(PERCENTAGE, OPENED)),
            GoldenEvent.of(
                    Topics.CONTESTS, new ContestExtended(PERCENTAGE, OPENED, Instant.parse("2026-05-01T18:21:00Z"))),
            GoldenEvent.of(
                    Topics.CONTESTS,
                    new ContestVoided(
                            PERCENTAGE,
                            OPENED,
                            null,
                            "The wrong options were read out",
                            Instant.parse("2026-05-01T18:16:00Z"))),
            GoldenEvent.of(
                    Topics.CONTESTS,
                    new ContestClosing(PERCENTAGE, OPENED, null, Instant.parse("2026-05-01T18:19:59.400Z"))),
            GoldenEvent.of(
                    Topics.CONTESTS, new ContestClosed(PERCENTAGE, OPENED, Instant.parse("2026-05-01T18:20:00.500Z"))),
            GoldenEvent.of(
                    Topics.CONTESTS,
                    new ContestSettled(
                            PERCENTAGE,
                            OPENED,
                            Instant.parse("2026-05-01T18:20:00.500Z"),
                            Instant.parse("2026-05-01T18:20:26Z"))),
            GoldenEvent.of(Topics.BALLOTS, ballot(new Selection.Choices(List.of(PARK, SCHOOL_YARD)))),
            GoldenEvent.variant(
                    Topics.BALLOTS,
                    ballot(new Selection.Ranked(List.of(List.of(SCHOOL_YARD), List.of(PARK, CROSSINGS)))),
                    "ranked"),
            GoldenEvent.variant(Topics.BALLOTS, ballot(new Selection.Amount(35)), "amount"),
            GoldenEvent.variant(Topics.BALLOTS, ballot(new Selection.Points(Map.of(PARK, 7, CROSSINGS, 3))), "points"),
            GoldenEvent.variant(Topics.BALLOTS, ballot(new Selection.Blank(true)), "blank"),
            GoldenEvent.of(
                    Topics.PANELS,
                    new PanelListed(
                            PANEL,
                            CALL.id(),
                            "The national assembly",
                            List.of(ANA),
                            Instant.parse("2026-04-28T12:00:00Z"))),
            GoldenEvent.of(Topics.PARTIES, new PartyRegistered(PARTY, Instant.parse("2026-04-20T10:00:00Z"))),
            GoldenEvent.variant(
                    Topics.PARTIES,
                    new PartyRegistered(
                            certified(Certification.since(CERTIFIED)), Instant.parse("2026-04-20T10:00:00Z")),
                    "certified"),
            GoldenEvent.of(
                    Topics.PARTIES,
                    new HeadcountDeclared(
                            PARTY,
                            42,
                            DECLARED,
                            Instant.parse("2026-04-24T18:05:00Z"),
                            Instant.parse("2026-04-24T19:30:00Z"))),
            GoldenEvent.variant(
                    Topics.PARTIES,
                    new HeadcountDeclared(
                            certified(new Certification(CERTIFIED, Instant.parse("2026-05-02T08:00:00Z"))),
                            42,
                            DECLARED),
                    "withdrawn"),
            GoldenEvent.variant(
                    Topics.PARTIES,
                    new PartyRegistered(
                            certified(new Certification(CERTIFIED, Instant.parse("2026-05-02T08:00:00Z"))
                                    .again(Instant.parse("2026-05-09T08:00:00Z"))),
                            Instant.parse("2026-04-20T10:00:00Z")),
                    "certified-again"),
            GoldenEvent.of(
                    Topics.PARTY_MEMBERS,
                    new PartyJoined(CALL.id(), PARTY.id(), ANA, Instant.parse("2026-05-01T18:07:00Z"))),
            GoldenEvent.of(
                    Topics.TURNOUT,
                    new MemberVoted(PRIORITIES.id(), PARTY.id(), MemberKey.of("M0-k3yOfAMember_abcdef"))),
            GoldenEvent.of(
                    Topics.GROUP_RESULTS, new GroupResultSubmitted(result(1), Instant.parse("2026-05-01T18:18:00Z"))),
            GoldenEvent.of(
                    Topics.GROUP_RESULTS, new GroupResultConfirmed(result(2), Instant.parse("2026-05-01T18:18:30Z"))),
            GoldenEvent.of(
                    Topics.GROUP_RESULTS,
                    new GroupResultCorrected(
                            result(3), "Two hands were counted twice", Instant.parse("2026-05-01T18:19:00Z"))),
            GoldenEvent.of(
                    Topics.GROUP_RESULTS, new GroupResultSuspended(result(4), Instant.parse("2026-05-01T18:19:30Z"))),
            GoldenEvent.of(
                    Topics.TALLIES,
                    new TallyUpdated(
                            PRIORITIES.id(),
                            YORKSHIRE,
                            new TallyColumn(27_073, Map.of(PARK, 5_120L, OptionId.of("6"), 5_000_000_000L)),
                            TallyColumn.NONE,
                            0,
                            25,
                            28_001,
                            new Showing(true, false, true))),
            GoldenEvent.variant(
                    Topics.TALLIES,
                    new TallyUpdated(
                            PRIORITIES.id(),
                            YORKSHIRE,
                            new TallyColumn(12, Map.of(PARK, 7L), 5),
                            TallyColumn.NONE,
                            0,
                            25,
                            28_001),
                    "blanks"),
            GoldenEvent.of(
                    Topics.OUTCOMES,
                    new ContestCounted(
                            PERCENTAGE.id(),
                            Instant.parse("2026-05-01T18:20:00.500Z"),
                            new TallyColumn(12, Map.of(OptionId.of("30"), 4L, FORTY, 7L), 1),
                            TallyColumn.NONE,
                            List.of(new RuleOutcome(
                                    "plurality",
                                    List.of(FORTY),
                                    List.of(
                                            new RuleOutcome.Score(FORTY, "7"),
                                            new RuleOutcome.Score(OptionId.of("30"), "4")),
                                    List.of(new RuleOutcome.Statistic("valid", "11")),
                                    List.of("none of importance"),
                                    List.of(new RuleOutcome.Round(
                                            1, List.of(new RuleOutcome.Score(FORTY, "7")), "40 has more than half")))),
                            new Decision(new Threshold.SimpleMajority(), true, FORTY, 7, 6, 11),
                            new Publication(
                                    12,
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                    "c2lnbmF0dXJl"))),
            GoldenEvent.variant(
                    Topics.OUTCOMES,
                    new ContestCounted(
                            PERCENTAGE.id(),
                            Instant.parse("2026-05-01T18:20:00.500Z"),
                            TallyColumn.NONE,
                            TallyColumn.NONE,
                            List.of(),
                            null,
                            new Publication(
                                    0,
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                    "c2lnbmF0dXJl"),
                            List.of(new ReadTo("voting.ballots.v1", List.of(12L, 0L)))),
                    "read-to"));

    /** What the first release wrote, and what it says today. */
    static final Map<String, GoldenEvent<?>> FIRST_RELEASE = Map.of(
            "ContestPrepared.first-release", GoldenEvent.of(Topics.CONTESTS, new ContestPrepared(PRIORITIES)),
            "ContestOpened.first-release", GoldenEvent.of(Topics.CONTESTS, new ContestOpened(PERCENTAGE, OPENED)),
            "ContestClosed.first-release",
                    GoldenEvent.of(
                            Topics.CONTESTS,
                            new ContestClosed(PERCENTAGE, OPENED, Instant.parse("2026-05-01T18:20:00.500Z"))),
            "HeadcountDeclared.first-release",
                    GoldenEvent.of(Topics.PARTIES, new HeadcountDeclared(PARTY, 42, DECLARED)),
            "TallyUpdated.first-release",
                    GoldenEvent.of(
                            Topics.TALLIES,
                            new TallyUpdated(
                                    PRIORITIES.id(),
                                    YORKSHIRE,
                                    new TallyColumn(27_073, Map.of(PARK, 5_120L, OptionId.of("6"), 5_000_000_000L)),
                                    TallyColumn.NONE,
                                    0,
                                    25,
                                    28_001,
                                    Showing.NOTHING)));

    private GoldenEvents() {}

    private static Party certified(Certification certification) {
        return new Party(PARTY.id(), PARTY.assemblyId(), PARTY.area(), PARTY.place(), certification);
    }

    private static BallotCast ballot(Selection selection) {
        return new BallotCast(
                BallotId.of("44444444-4444-4444-8444-444444444444"),
                PRIORITIES.id(),
                VoterKey.of("Vh3zXQ1-a_9kLmN0pQrStU"),
                LEEDS,
                selection,
                2,
                Instant.parse("2026-05-01T18:17:30.042Z"));
    }

    private static GroupResult result(int version) {
        return new GroupResult(
                PRIORITIES.id(), PARTY.id(), LEEDS, version, 42, 2, 40, Map.of(PARK, 12, SCHOOL_YARD, 31));
    }
}
