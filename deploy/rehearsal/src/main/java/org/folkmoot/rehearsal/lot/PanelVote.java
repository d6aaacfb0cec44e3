package org.folkmoot.rehearsal.lot;

import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.outcome.Decision;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Audience;
import org.folkmoot.rehearsal.replay.Crowd;

/** The panel decides, with everybody's vote before its eyes; each member as they voted themselves. */
public final class PanelVote {
    private static final OptionId YES = OptionId.of("yes");
    private static final OptionId NO = OptionId.of("no");
    private static final List<ContestOption> ANSWERS =
            List.of(new ContestOption(YES, "Yes"), new ContestOption(NO, "No"));

    private final Organiser organiser;
    private final Audience audience;
    private final Crowd crowd;
    private final Progress progress;

    public PanelVote(Organiser organiser, Audience audience, Crowd crowd, Progress progress) {
        this.organiser = organiser;
        this.audience = audience;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * What came of it.
     *
     * @param expected votes of the option ahead, added up here
     */
    public record Decided(Decision decision, long expected, int members) {
        public boolean held() {
            return decision != null
                    && decision.base() == members
                    && decision.needed() == members / 2 + 1
                    && decision.votes() == expected
                    && decision.carried() == (expected > members / 2);
        }
    }

    public Decided hold(AssemblyId assembly, Drawn drawn, ContestOption favourite) throws InterruptedException {
        var question = "Shall this be built first: " + favourite.label() + "?";
        var contest = organiser.prepareBinding(assembly, question, drawn.panel(), ANSWERS);
        organiser.open(contest);
        crowd.each(
                drawn.members(),
                member -> audience.person(member).cast(contest, 1, List.of(answer(member, favourite))));
        organiser.close(contest);
        long yes = drawn.members().stream()
                .filter(member -> answer(member, favourite).equals(YES))
                .count();
        long ahead = Math.max(yes, drawn.members().size() - yes);
        var decision = organiser.decision(contest);
        progress.say("%s The panel: %d yes, %d no; %s"
                .formatted(
                        question,
                        yes,
                        drawn.members().size() - yes,
                        decision != null && decision.carried() ? "decided: " + decision.option() : "not decided"));
        return new Decided(decision, ahead, drawn.members().size());
    }

    private static OptionId answer(Voter member, ContestOption favourite) {
        return member.choice().contains(favourite.id()) ? YES : NO;
    }
}
