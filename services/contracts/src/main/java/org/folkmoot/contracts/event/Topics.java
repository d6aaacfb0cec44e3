package org.folkmoot.contracts.event;

import java.util.List;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.CheckInEvent;
import org.folkmoot.contracts.assembly.StageEvent;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.RemovalEvent;
import org.folkmoot.contracts.breakout.RoomEvent;
import org.folkmoot.contracts.breakout.RoundEvent;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.draw.DrawEvent;
import org.folkmoot.contracts.draw.InvitationEvent;
import org.folkmoot.contracts.draw.MembershipEvent;
import org.folkmoot.contracts.outcome.OutcomeEvent;
import org.folkmoot.contracts.panel.PanelEvent;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyMemberEvent;
import org.folkmoot.contracts.party.TurnoutEvent;
import org.folkmoot.contracts.tally.TallyEvent;
import org.folkmoot.contracts.training.CertificateEvent;

/** Every topic of the system; the key is said beside each. */
public final class Topics {
    /** Key: area code. */
    public static final Topic<AreaEvent> AREAS = Topic.state("registration.areas.v1", AreaEvent.class, 1);
    /** Key: participant id. */
    public static final Topic<ParticipantEvent> PARTICIPANTS =
            Topic.state("registration.participants.v1", ParticipantEvent.class, 6);
    /** Key: participant id. */
    public static final Topic<CertificateEvent> CERTIFICATES =
            Topic.state("registration.certificates.v1", CertificateEvent.class, 1);
    /** Key: assembly id. */
    public static final Topic<AssemblyEvent> ASSEMBLIES = Topic.state("assembly.assemblies.v1", AssemblyEvent.class, 1);
    /** Key: assembly id. */
    public static final Topic<StageEvent> STAGE = Topic.state("assembly.stage.v1", StageEvent.class, 1);
    /** Key: assembly id, slash, participant id. */
    public static final Topic<CheckInEvent> CHECK_INS = Topic.state("assembly.check-ins.v1", CheckInEvent.class, 6);
    /** Key: round id. */
    public static final Topic<RoundEvent> ROUNDS = Topic.state("breakout.rounds.v1", RoundEvent.class, 1);
    /** Key: room id. */
    public static final Topic<RoomEvent> ROOMS = Topic.state("breakout.rooms.v1", RoomEvent.class, 6);
    /** Key: round id, slash, participant id. Read by breakout and web only. */
    public static final Topic<AssignmentEvent> ASSIGNMENTS =
            Topic.state("breakout.assignments.v1", AssignmentEvent.class, 6);
    /** Key: assembly id, slash, participant id. */
    public static final Topic<RemovalEvent> REMOVALS = Topic.state("breakout.removals.v1", RemovalEvent.class, 1);
    /** Key: contest id. */
    public static final Topic<ContestEvent> CONTESTS = Topic.state("voting.contests.v1", ContestEvent.class, 1);
    /** Key: contest id, slash, voter key. */
    public static final Topic<BallotEvent> BALLOTS = Topic.log("voting.ballots.v1", BallotEvent.class, 6);
    /** Key: panel id. Read by voting only. */
    public static final Topic<PanelEvent> PANELS = Topic.state("voting.panels.v1", PanelEvent.class, 1);
    /** Key: party id. */
    public static final Topic<PartyEvent> PARTIES = Topic.state("voting.parties.v1", PartyEvent.class, 1);
    /** Key: assembly id, slash, participant id. Read by voting and breakout only. */
    public static final Topic<PartyMemberEvent> PARTY_MEMBERS =
            Topic.state("voting.party-members.v1", PartyMemberEvent.class, 6);
    /** Key: contest id, slash, member key. Read by voting only. */
    public static final Topic<TurnoutEvent> TURNOUT = Topic.log("voting.turnout.v1", TurnoutEvent.class, 6);
    /** Key: contest id, slash, party id. */
    public static final Topic<GroupResultEvent> GROUP_RESULTS =
            Topic.log("voting.group-results.v1", GroupResultEvent.class, 6);
    /** Key: contest id, slash, area code. */
    public static final Topic<TallyEvent> TALLIES = Topic.state("results.tallies.v1", TallyEvent.class, 6);
    /** Key: contest id. */
    public static final Topic<OutcomeEvent> OUTCOMES = Topic.state("results.outcomes.v1", OutcomeEvent.class, 1);
    /** Key: draw id. */
    public static final Topic<DrawEvent> DRAWS = Topic.state("sortition.draws.v1", DrawEvent.class, 1);
    /** Key: draw id, slash, participant id. Read by registration only. */
    public static final Topic<InvitationEvent> INVITATIONS =
            Topic.state("sortition.invitations.v1", InvitationEvent.class, 6);
    /** Key: panel id. Read by voting and registration only. */
    public static final Topic<MembershipEvent> MEMBERSHIPS =
            Topic.state("sortition.panels.v1", MembershipEvent.class, 1);

    public static final List<Topic<?>> ALL = List.of(
            AREAS,
            PARTICIPANTS,
            CERTIFICATES,
            ASSEMBLIES,
            STAGE,
            CHECK_INS,
            ROUNDS,
            ROOMS,
            ASSIGNMENTS,
            REMOVALS,
            CONTESTS,
            BALLOTS,
            PANELS,
            PARTIES,
            PARTY_MEMBERS,
            TURNOUT,
            GROUP_RESULTS,
            TALLIES,
            OUTCOMES,
            DRAWS,
            INVITATIONS,
            MEMBERSHIPS);

    private Topics() {}
}
