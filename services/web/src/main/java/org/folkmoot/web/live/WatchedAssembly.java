package org.folkmoot.web.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.StageEvent.SegmentStarted;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
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

/**
 * What is going on in an assembly: the stage, and its questions. All there is to say is said of those that are open or
 * were the last to be; of the others only that they are over, for whoever still looks at one.
 */
record WatchedAssembly(Facts facts, ContestResults results, Outcomes outcomes, QuestionMarkup markup, AssemblyId id)
        implements Watched {
    @Override
    public String phases(Instant now) {
        Set<ContestId> onStage = onStage(now);
        String all = asked().map(Known::fact)
                .map(contest -> contest.id()
                        + contest.phase(now).name()
                        + (onStage.contains(contest.id()) ? withheld(contest) : ""))
                .collect(Collectors.joining());
        return Integer.toHexString(all.hashCode());
    }

    @Override
    public Optional<Object> everything(Instant now) {
        Set<ContestId> onStage = onStage(now);
        return facts.assembly(id)
                .map(assembly -> new AssemblyMessage(
                        header(assembly.fact()),
                        asked().map(Known::fact)
                                .map(contest ->
                                        onStage.contains(contest.id()) ? told(contest, true, now) : over(contest, now))
                                .toList()));
    }

    @Override
    public Optional<Object> changes(Position since, Instant now) {
        return facts.assembly(id).flatMap(assembly -> changes(assembly, since, now));
    }

    private Optional<Object> changes(Known<AssemblyState> assembly, Position since, Instant now) {
        boolean moved = assembly.isNewFor(since)
                || facts.segment(id).filter(segment -> segment.isNewFor(since)).isPresent();
        Set<ContestId> onStage = onStage(now);
        List<ContestOnStage> contests = asked().filter(contest -> contest.isNewFor(since)
                        || (onStage.contains(contest.fact().id()) && tallyIsNew(contest.fact(), since))
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

    private static ContestOnStage over(ContestState contest, Instant now) {
        return new ContestOnStage(
                contest.id().toString(),
                contest.phase(now),
                null,
                null,
                null,
                null,
                contest.closesAt(),
                reason(contest),
                null,
                null,
                null,
                null);
    }

    private ContestOnStage told(ContestState contest, boolean everything, Instant now) {
        Phase phase = contest.phase(now);
        ContestDefinition definition = contest.definition();
        boolean ownOrder = definition.rules().shuffled();
        OutcomeView outcome = everything ? outcomes.of(contest, now) : null;
        return new ContestOnStage(
                contest.id().toString(),
                phase,
                everything ? definition.question() : null,
                definition.electorate() instanceof Electorate.Within within
                        ? within.area().value()
                        : null,
                contest.openedAt(),
                contest.dueAt(),
                contest.closesAt(),
                reason(contest),
                results.total(contest, now),
                everything && phase.takesBallots() && !ownOrder ? markup.of(contest) : null,
                everything && phase.takesBallots() && ownOrder ? "/now/contests/" + contest.id() + "/question" : null,
                outcome == null ? null : markup.outcome(outcome));
    }

    private static String reason(ContestState contest) {
        return contest.voiding() == null ? null : contest.voiding().reason();
    }

    private Stream<Known<ContestState>> asked() {
        return facts.contests(id).stream().filter(contest -> contest.fact().wasAsked());
    }

    /** Those that are open, the one that was opened last and the one that ended last. */
    private Set<ContestId> onStage(Instant now) {
        List<ContestState> asked = asked().map(Known::fact).toList();
        Set<ContestId> onStage = asked.stream()
                .filter(contest -> contest.phase(now).takesBallots())
                .map(ContestState::id)
                .collect(Collectors.toCollection(HashSet::new));
        asked.stream().reduce((earlier, later) -> later).map(ContestState::id).ifPresent(onStage::add);
        asked.stream()
                .filter(contest -> !contest.phase(now).takesBallots())
                .max(Comparator.comparing(WatchedAssembly::endedAt))
                .map(ContestState::id)
                .ifPresent(onStage::add);
        return onStage;
    }

    private static Instant endedAt(ContestState contest) {
        return contest.voiding() == null
                ? contest.closesAt()
                : contest.voiding().at();
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
