package org.folkmoot.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.DrawNotice;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.facts.Phase;

/** The front page: how many we are, what is going on, what comes. */
@Path("/")
@RunOnVirtualThread
class HomeResource {
    private final Facts facts;
    private final SignUpCounter counter;

    HomeResource(Facts facts, SignUpCounter counter) {
        this.facts = facts;
        this.counter = counter;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance home(Long signUps, List<AssemblyCard> assemblies);
    }

    record AssemblyCard(AssemblyState assembly, String area, List<QuestionLink> questions, List<DrawNotice> draws) {}

    record QuestionLink(String id, String question, Phase phase) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        Instant now = Instant.now();
        List<AssemblyCard> cards = facts.assemblies().stream()
                .map(Known::fact)
                .sorted(Comparator.comparing((AssemblyState assembly) -> !assembly.started())
                        .thenComparing(AssemblyState::ended)
                        .thenComparing(assembly -> assembly.details().startsAt()))
                .map(assembly -> card(assembly, now))
                .toList();
        return Templates.home(signUps(), cards);
    }

    private Long signUps() {
        var count = counter.signUps();
        return count.isPresent() ? count.getAsLong() : null;
    }

    private AssemblyCard card(AssemblyState assembly, Instant now) {
        List<QuestionLink> questions = facts.contests(assembly.id()).stream()
                .map(Known::fact)
                .filter(ContestState::wasAsked)
                .map(contest -> link(contest, now))
                .toList();
        return new AssemblyCard(
                assembly, facts.areas().name(assembly.details().area()), questions, facts.draws(assembly.id()));
    }

    private static QuestionLink link(ContestState contest, Instant now) {
        return new QuestionLink(contest.id().toString(), contest.definition().question(), contest.phase(now));
    }
}
