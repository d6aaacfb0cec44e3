package org.folkmoot.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.outcome.Outcomes;
import org.folkmoot.web.result.ContestResults;

/** Finds what an address speaks of. */
@ApplicationScoped
public class WatchedThings {
    private final Facts facts;
    private final ContestResults results;
    private final Outcomes outcomes;
    private final QuestionMarkup markup;

    WatchedThings(Facts facts, ContestResults results, Outcomes outcomes, QuestionMarkup markup) {
        this.facts = facts;
        this.results = results;
        this.outcomes = outcomes;
        this.markup = markup;
    }

    /** What a page that is made now will know; take it before anything else. */
    public String stamp(ContestId contest, AreaCode area) {
        return stamp(new WatchedContest(facts, results, contest, area));
    }

    public String stamp(AssemblyId assembly) {
        return stamp(new WatchedAssembly(facts, results, outcomes, markup, assembly));
    }

    /** @param area where to look closer; null for the whole */
    Optional<WatchedContest> contest(String id, String area) {
        return read(id, ContestId::of)
                .flatMap(facts::contest)
                .map(Known::fact)
                .flatMap(contest ->
                        area(contest, area).map(found -> new WatchedContest(facts, results, contest.id(), found)));
    }

    Optional<WatchedAssembly> assembly(String id) {
        return read(id, AssemblyId::of)
                .filter(each -> facts.assembly(each).isPresent())
                .map(each -> new WatchedAssembly(facts, results, outcomes, markup, each));
    }

    private Optional<AreaCode> area(ContestState contest, String area) {
        Optional<AreaCode> whole = results.whole(contest);
        if (area == null) {
            return whole;
        }
        return read(area, AreaCode::of)
                .filter(code ->
                        whole.filter(each -> facts.areas().lies(code, each)).isPresent());
    }

    private String stamp(Watched watched) {
        return new Stamp(facts.position(), watched.phases(Instant.now())).toString();
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return text == null ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
