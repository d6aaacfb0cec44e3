package org.folkmoot.contracts.event;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawEvent.DrawAnnounced;
import org.folkmoot.contracts.draw.DrawEvent.DrawCancelled;
import org.folkmoot.contracts.draw.DrawEvent.DrawCompleted;
import org.folkmoot.contracts.draw.DrawEvent.DrawFrozen;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.InvitationEvent.ParticipantInvited;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;

/** The events of draws by lot, with the values that stand in the golden files. */
final class GoldenDraws {
    private static final DrawId ID = DrawId.of("55555555-5555-4555-8555-555555555555");
    private static final PanelId PANEL = PanelId.of("66666666-6666-4666-8666-666666666666");
    private static final ParticipantId ANA = ParticipantId.of("11111111-1111-4111-8111-111111111111");
    private static final Instant DRAWN = Instant.parse("2026-04-21T12:00:03Z");
    private static final Draw DRAW =
            new Draw(ID, AssemblyId.of("22222222-2222-4222-8222-222222222222"), "The national assembly", 1_000);

    static final List<GoldenEvent<?>> ALL = List.of(
            GoldenEvent.of(Topics.DRAWS, new DrawAnnounced(DRAW, Instant.parse("2026-04-01T12:00:00Z"))),
            GoldenEvent.of(
                    Topics.DRAWS,
                    new DrawFrozen(
                            DRAW,
                            20_000,
                            "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
                            Instant.parse("2026-04-20T12:00:00Z"),
                            Instant.parse("2026-04-21T12:00:00Z"))),
            GoldenEvent.of(Topics.DRAWS, new DrawCompleted(DRAW, PANEL, DRAWN)),
            GoldenEvent.of(Topics.DRAWS, new DrawCancelled(DRAW, "The assembly is put off", DRAWN)),
            GoldenEvent.of(
                    Topics.INVITATIONS,
                    new ParticipantInvited(
                            ID,
                            ANA,
                            "The national assembly",
                            Instant.parse("2026-04-15T21:59:59Z"),
                            Instant.parse("2026-04-02T12:00:00Z"))),
            GoldenEvent.of(Topics.MEMBERSHIPS, new PanelDrawn(PANEL, DRAW, List.of(ANA), DRAWN)));

    private GoldenDraws() {}
}
