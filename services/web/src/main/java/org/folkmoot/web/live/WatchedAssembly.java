package org.folkmoot.web.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.facts.Position;
import org.folkmoot.web.live.AssemblyMessage.AssemblyHeader;
import org.folkmoot.web.live.AssemblyMessage.ContestOnStage;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.outcome.Outcomes;
import org.folkmoot.web.result.ContestResults;

/** What is going on in an assembly: the stage, the questions that are open, and the one closed last. */
record WatchedAssembly(Facts facts, ContestResults results, Outcomes outcomes, QuestionMarkup markup, AssemblyId id)
        implements Watched {
    @Override
    public String phases(Instant now) {
        String all = onStage(now).stream()
                .map(contest -> contest.fact().id() + contest.fact().phase(now).name() + withheld(contest.fact()))
                .collect(Collectors.joining());
        return Integer.toHexString(all.hashCode());
    }

    @Override
    public Optional<Object> everything(Instant now) {
        return facts.assembly(id)
                .map(assembly -> new AssemblyMessage(
                        header(assembly.fact()),
                        onStage(now).stream()
                                .map(contest -> told(contest.fact(), true, now))
                                .toList()));
    }

    @Override
    public Optional<Object> changes(Position since, Instant now) {
        return facts.assembly(id).flatMap(assembly -> changes(assembly, since, now));
    }

    private Optional<Object> changes(Known<AssemblyState> assembly, Position since, Instant now) {
        boolean moved = assembly.isNewFor(since)
                || facts.segment(id).filter(segment -> segment.isNewFor(since)).isPresent();
        List<ContestOnStage> contests = onStage(now).stream()
                .filter(contest -> contest.isNewFor(since)
                        || tallyIsNew(contest.fact(), since)
                        || countIsNew(contest.fact(), since))
                .map(contest -> told(contest.fact(), contest.isNewFor(since) || countIsNew(contest.fact(), since), now))
                .toList();
        return moved || !contests.isEmpty()
                ? Optional.of(new AssemblyMessage(
                        moved ? header(assembly.fact()) : null, contests.isEmpty() ? null : contests))
                : Optional.empty();
    }

    private AssemblyHeader header(AssemblyState assembly) {
        String segment = facts.segment(id)
                .map(Known::fact)
                .map(SegmentStarted::segment)
                .map(each -> each.title())
                .orElse(null);
        return new AssemblyHeader(id.toString(), assembly.status(), segment);
    }

    private ContestOnStage told(ContestState contest, boolean everything, Instant now) {
        Phase phase = contest.phase(now);
        boolean ownOrder = contest.definition().rules().shuffled();
        OutcomeView outcome = everything ? outcomes.of(contest, now) : null;
        return new ContestOnStage(
                contest.id().toString(),
                phase,
                contest.openedAt(),
                contest.dueAt(),
                contest.closesAt(),
                contest.voiding() == null ? null : contest.voiding().reason(),
                results.total(contest, now),
                everything && phase.takesBallots() && !ownOrder ? markup.of(contest) : null,
                everything && phase.takesBallots() && ownOrder ? "/now/contests/" + contest.id() + "/question" : null,
                outcome == null ? null : markup.outcome(outcome));
    }

    private List<Known<ContestState>> onStage(Instant now) {
        List<Known<ContestState>> asked = facts.contests(id).stream()
                .filter(contest -> contest.fact().wasAsked())
                .toList();
        List<Known<ContestState>> onStage = new ArrayList<>(asked.stream()
                .filter(contest -> contest.fact().phase(now).takesBallots())
                .toList());
        asked.stream()
                .filter(contest -> !contest.fact().phase(now).takesBallots())
                .reduce((earlier, later) -> later)
                .ifPresent(onStage::addFirst);
        return onStage;
    }

    private boolean countIsNew(ContestState contest, Position since) {
        return facts.outcome(contest.id())
                .filter(outcome -> outcome.isNewFor(since))
                .isPresent();
    }

    private String withheld(ContestState contest) {
        return results.whole(contest)
                .map(area -> results.withheld(contest, area).substring(0, 1))
                .orElse("");
    }

    private boolean tallyIsNew(ContestState contest, Position since) {
        return results.whole(contest)
                .flatMap(area -> facts.tallies(contest.id()).in(area))
                .filter(tally -> tally.isNewFor(since))
                .isPresent();
    }
}
