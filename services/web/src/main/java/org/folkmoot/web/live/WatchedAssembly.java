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

/** What is going on in an assembly: the stage, the questions that are open, and the one closed last. */
record WatchedAssembly(Facts facts, ContestResults results, QuestionMarkup markup, AssemblyId id) implements Watched {
    @Override
    public String phases(Instant now) {
        String all = onStage(now).stream()
                .map(contest -> contest.fact().id() + contest.fact().phase(now).name())
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
                .filter(contest -> contest.isNewFor(since) || tallyIsNew(contest.fact(), since))
                .map(contest -> told(contest.fact(), contest.isNewFor(since), now))
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

    private ContestOnStage told(ContestState contest, boolean withQuestion, Instant now) {
        Phase phase = contest.phase(now);
        return new ContestOnStage(
                contest.id().toString(),
                phase,
                contest.openedAt(),
                contest.closesAt(),
                results.total(contest, now),
                withQuestion && phase.takesBallots() ? markup.of(contest) : null);
    }

    private List<Known<ContestState>> onStage(Instant now) {
        List<Known<ContestState>> opened = facts.contests(id).stream()
                .filter(contest -> !contest.fact().phase(now).isPrepared())
                .toList();
        List<Known<ContestState>> onStage = new ArrayList<>(opened.stream()
                .filter(contest -> contest.fact().phase(now).takesBallots())
                .toList());
        opened.stream()
                .filter(contest -> contest.fact().phase(now).isOver())
                .reduce((earlier, later) -> later)
                .ifPresent(onStage::addFirst);
        return onStage;
    }

    private boolean tallyIsNew(ContestState contest, Position since) {
        return results.whole(contest)
                .flatMap(area -> facts.tally(contest.id(), area))
                .filter(tally -> tally.isNewFor(since))
                .isPresent();
    }
}
