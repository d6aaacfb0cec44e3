package org.folkmoot.web.participant;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.live.WatchedThings;
import org.folkmoot.web.seat.Seats;
import org.folkmoot.web.vote.BallotClient;
import org.folkmoot.web.vote.OptionOrder;
import org.folkmoot.web.vote.OwnAnswer;
import org.folkmoot.web.vote.Question;
import org.folkmoot.web.vote.Questions;

/** Puts a participant's page together. */
@ApplicationScoped
class NowPage {
    private final Facts facts;
    private final Assemblies assemblies;
    private final WatchedThings watched;
    private final Questions questions;
    private final BallotClient ballots;
    private final OptionOrder order;
    private final Seats seats;

    NowPage(
            Facts facts,
            Assemblies assemblies,
            WatchedThings watched,
            Questions questions,
            BallotClient ballots,
            OptionOrder order,
            Seats seats) {
        this.facts = facts;
        this.assemblies = assemblies;
        this.watched = watched;
        this.questions = questions;
        this.ballots = ballots;
        this.order = order;
        this.seats = seats;
    }

    @CheckedTemplate(basePath = "participant")
    static class Templates {
        static native TemplateInstance now(NowView view);
    }

    /** @param wanted assembly and question they asked for; either may be null */
    TemplateInstance show(Visitor visitor, Wanted wanted, String trouble) {
        Instant now = Instant.now();
        List<AssemblyState> own = assemblies.of(visitor.area());
        AssemblyState assembly = own.stream()
                .filter(each -> each.id().equals(wanted.assembly()))
                .findFirst()
                .orElse(own.isEmpty() ? null : own.getFirst());
        if (assembly == null) {
            return page(visitor, null, own, "", new Asked(null, "", List.of()), false, trouble);
        }
        String stamp = watched.stamp(assembly.id());
        Asked asked = asked(visitor, assembly, wanted.contest(), now);
        boolean here = visitor.remembered(Presence.COOKIE).equals(visitor.owner() + "~" + assembly.id())
                || (asked.question() != null && asked.question().answered());
        return page(visitor, assembly, own, stamp, asked, here, trouble);
    }

    /** The page with a question as it is after something was sent. */
    TemplateInstance show(Visitor visitor, ContestState contest, Question question) {
        AssemblyId id = contest.definition().assemblyId();
        String stamp = watched.stamp(id);
        return page(
                visitor,
                facts.assembly(id).map(Known::fact).orElse(null),
                assemblies.of(visitor.area()),
                stamp,
                new Asked(question, "", List.of()),
                true,
                "");
    }

    record Wanted(AssemblyId assembly, ContestId contest) {}

    private record Asked(Question question, String notForYou, List<NowView.OpenQuestion> alsoOpen) {}

    private TemplateInstance page(
            Visitor visitor,
            AssemblyState assembly,
            List<AssemblyState> own,
            String stamp,
            Asked asked,
            boolean here,
            String trouble) {
        String path = facts.areas().pathOf(visitor.area()).stream()
                .map(AreaCode::value)
                .collect(Collectors.joining(" "));
        return Templates.now(new NowView(
                assembly,
                facts.areas().name(visitor.area()),
                own.stream()
                        .filter(each -> !each.equals(assembly) && !each.ended())
                        .toList(),
                here,
                assembly == null
                        ? ""
                        : facts.segment(assembly.id())
                                .map(known -> known.fact().segment().title())
                                .orElse(""),
                asked.question(),
                asked.notForYou(),
                asked.alsoOpen(),
                visitor.owner(),
                path,
                stamp,
                assembly == null ? null : assemblies.doorsAt(assembly, Instant.now()),
                assembly == null ? null : seats.placeOf(visitor.id(), assembly.id()),
                assembly == null ? List.of() : facts.draws(assembly.id()),
                trouble));
    }

    private Asked asked(Visitor visitor, AssemblyState assembly, ContestId wanted, Instant now) {
        List<ContestState> contests = facts.contests(assembly.id()).stream()
                .map(Known::fact)
                .filter(ContestState::wasAsked)
                .toList();
        List<ContestState> open = contests.stream()
                .filter(contest -> contest.phase(now).takesBallots())
                .toList();
        List<ContestState> own =
                open.stream().filter(each -> elsewhere(visitor, each).isEmpty()).toList();
        Optional<ContestState> chosen =
                contests.stream().filter(contest -> contest.id().equals(wanted)).findFirst();
        ContestState contest = chosen.orElse(last(!own.isEmpty() ? own : !open.isEmpty() ? open : contests));
        if (contest == null) {
            return new Asked(null, "", List.of());
        }
        List<NowView.OpenQuestion> also = open.stream()
                .filter(each -> !each.id().equals(contest.id()))
                .map(each -> new NowView.OpenQuestion(
                        each.id().toString(),
                        each.definition().question(),
                        !elsewhere(visitor, each).isEmpty()))
                .toList();
        return new Asked(question(visitor, contest, now), elsewhere(visitor, contest), also);
    }

    /** Where a question is asked, when the visitor does not live there; empty otherwise. */
    private String elsewhere(Visitor visitor, ContestState contest) {
        return contest.definition().electorate() instanceof Electorate.Within within
                        && !facts.areas().lies(visitor.area(), within.area())
                ? facts.areas().name(within.area())
                : "";
    }

    /** The question as this voter sees it. */
    Question question(Visitor visitor, ContestState contest, Instant now) {
        return questions.ask(contest, order.of(contest.definition(), visitor.id()), answer(visitor, contest), now);
    }

    /** What the device remembers; failing that, what voting has: somebody may have answered on another device. */
    private OwnAnswer answer(Visitor visitor, ContestState contest) {
        return visitor.answer(contest.id())
                .or(() -> ballots.standing(contest.id(), visitor.token())
                        .map(receipt -> new OwnAnswer(visitor.owner(), receipt, null)))
                .orElse(null);
    }

    private static ContestState last(List<ContestState> contests) {
        return contests.isEmpty() ? null : contests.getLast();
    }
}
