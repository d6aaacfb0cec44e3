package org.folkmoot.web.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.live.WatchedThings;
import org.folkmoot.web.outcome.Outcomes;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.ContestResults;
import org.folkmoot.web.room.RoomReport;

/** Puts the console together. */
@ApplicationScoped
class StagePage {
    private final Facts facts;
    private final ContestResults results;
    private final Outcomes outcomes;
    private final WatchedThings watched;
    private final StageClient client;

    StagePage(Facts facts, ContestResults results, Outcomes outcomes, WatchedThings watched, StageClient client) {
        this.facts = facts;
        this.results = results;
        this.outcomes = outcomes;
        this.watched = watched;
        this.client = client;
    }

    /**
     * What the console is to show besides the assembly itself.
     *
     * @param contest null for the one that matters most now
     */
    record Wanted(
            ContestId contest,
            String confirming,
            String reason,
            String failure,
            ContestForm form,
            List<String> mistakes) {
        /** @param confirming empty when nothing is asked */
        static Wanted question(ContestId contest, String confirming) {
            return new Wanted(contest, confirming, "", "", null, List.of());
        }

        static Wanted failed(ContestId contest, String failure) {
            return new Wanted(contest, "", "", failure, null, List.of());
        }

        /** The dialogue stays, with what was typed in it. */
        static Wanted notVoided(ContestId contest, String reason, String failure) {
            return new Wanted(contest, "void", reason, failure, null, List.of());
        }

        static Wanted written(ContestForm form, List<String> mistakes) {
            return new Wanted(null, "", "", "", form, mistakes);
        }

        String address(AssemblyId assembly) {
            UriBuilder address = UriBuilder.fromPath("/stage/" + assembly);
            if (form != null) {
                address.path("new-question");
            }
            if (contest != null) {
                address.queryParam("contest", contest);
            }
            if (!confirming.isEmpty()) {
                address.queryParam("confirm", confirming);
            }
            return address.build().toString();
        }
    }

    StageView view(AssemblyId id, Wanted wanted, String token) {
        AssemblyState assembly = facts.assembly(id).map(Known::fact).orElseThrow(NotFoundException::new);
        Instant now = Instant.now();
        List<ContestState> contests =
                facts.contests(id).stream().map(Known::fact).toList();
        ContestState selected = wanted.form() == null ? selected(contests, wanted.contest(), now) : null;
        List<StageView.Item> items = new ArrayList<>();
        for (ContestState contest : contests) {
            items.add(new StageView.Item(
                    contest.id().toString(),
                    items.size() + 1,
                    contest.definition().question(),
                    contest.phase(now),
                    contest.equals(selected)));
        }
        return new StageView(
                assembly,
                assembly.details().agenda(),
                facts.segment(id).map(known -> known.fact().segment().id()).orElse(""),
                items,
                selected == null ? null : selected(selected, contests.indexOf(selected) + 1, token, now),
                wanted.address(id),
                wanted.confirming(),
                wanted.reason(),
                wanted.failure(),
                wanted.form(),
                wanted.mistakes(),
                facts.areas().all().stream()
                        .filter(area -> wanted.form() != null
                                && facts.areas()
                                        .lies(area.code(), assembly.details().area()))
                        .toList(),
                wanted.form() == null ? List.of() : client.panels(id, token));
    }

    private StageView.Selected selected(ContestState contest, int number, String token, Instant now) {
        var area = results.whole(contest);
        String stamp = area.map(code -> watched.stamp(contest.id(), code)).orElse("");
        List<AreaCount> rows =
                area.map(code -> results.byArea(contest, code, now)).orElse(List.of());
        return new StageView.Selected(
                contest,
                number,
                contest.phase(now),
                results.total(contest, now),
                rows,
                client.parties(contest.id(), token).stream()
                        .filter(RoomReport::toChase)
                        .toList(),
                outcomes.of(contest, now),
                stamp);
    }

    /** The one asked for; else the one that is open, the next one to open, the last one closed. */
    private static ContestState selected(List<ContestState> contests, ContestId wanted, Instant now) {
        return Stream.of(
                        contests.stream().filter(each -> each.id().equals(wanted)),
                        contests.stream().filter(each -> each.phase(now).takesBallots()),
                        contests.stream().filter(each -> each.phase(now).isPrepared()),
                        contests.reversed().stream())
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }
}
