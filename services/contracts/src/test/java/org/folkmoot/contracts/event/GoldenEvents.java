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
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestEvent.ContestPrepared;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
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
    private static final Instant OPENED = Instant.parse("2026-05-01T18:15:00Z");
    private static final Party PARTY =
            new Party(PartyId.of("55555555-5555-4555-8555-555555555555"), CALL.id(), LEEDS, "The Brudenell, Leeds");

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
            GoldenEvent.of(Topics.CONTESTS, new ContestOpened(PERCENTAGE, OPENED)),
            GoldenEvent.of(
                    Topics.CONTESTS, new ContestClosed(PERCENTAGE, OPENED, Instant.parse("2026-05-01T18:20:00.500Z"))),
            GoldenEvent.of(
                    Topics.BALLOTS,
                    new BallotCast(
                            BallotId.of("44444444-4444-4444-8444-444444444444"),
                            PRIORITIES.id(),
                            VoterKey.of("Vh3zXQ1-a_9kLmN0pQrStU"),
                            LEEDS,
                            new Selection.Choices(List.of(PARK, SCHOOL_YARD)),
                            2,
                            Instant.parse("2026-05-01T18:17:30.042Z"))),
            GoldenEvent.of(Topics.PARTIES, new PartyRegistered(PARTY, Instant.parse("2026-04-20T10:00:00Z"))),
            GoldenEvent.of(Topics.PARTIES, new HeadcountDeclared(PARTY, 42, Instant.parse("2026-05-01T18:05:00Z"))),
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
                            28_001)));

    private GoldenEvents() {}

    private static GroupResult result(int version) {
        return new GroupResult(
                PRIORITIES.id(), PARTY.id(), LEEDS, version, 42, 2, 40, Map.of(PARK, 12, SCHOOL_YARD, 31));
    }
}
