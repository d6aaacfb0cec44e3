package org.folkmoot.rehearsal.client;

import java.util.Map;
import org.folkmoot.contracts.draw.DrawId;

/** A participant who was invited to a panel. */
public final class Candidate {
    private final Participant self;

    public Candidate(Participant self) {
        this.self = self;
    }

    private record Invitation(Member member) {}

    private record Member(boolean drawn) {}

    public void accept(DrawId draw, Map<String, String> stated) throws InterruptedException {
        answer(draw, Map.of("accepts", true, "stated", stated));
    }

    public void decline(DrawId draw) throws InterruptedException {
        answer(draw, Map.of("accepts", false));
    }

    private void answer(DrawId draw, Map<String, Object> answer) throws InterruptedException {
        self.succeed(Call.put("/draws/" + draw + "/invitation/answer").json(answer));
    }

    /** Whether the lot has fallen on them. */
    public boolean isMember(DrawId draw) throws InterruptedException {
        var member = self.succeed(Call.get("/draws/" + draw + "/invitation"))
                .read(Invitation.class)
                .member();
        return member != null && member.drawn();
    }
}
