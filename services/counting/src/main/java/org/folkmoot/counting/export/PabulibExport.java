package org.folkmoot.counting.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PabulibFile.VoteType;
import org.folkmoot.counting.format.Table;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Makes a Pabulib file of a profile. Voters are numbered in the order of the profile's ballots, so whoever publishes the
 * file sees to it that this order tells nothing.
 */
final class PabulibExport {
    private final SequencedMap<String, String> meta = new LinkedHashMap<>();

    /** Names the vote; {@code details} are further lines of META, such as the country. */
    PabulibExport(String description, String unit, BigDecimal budget, SequencedMap<String, String> details) {
        meta.put("description", description);
        meta.put("unit", unit);
        meta.put("budget", budget.toPlainString());
        meta.putAll(details);
    }

    PabulibFile approvals(Profile<Approval> profile) {
        return file(VoteType.APPROVAL, profile, List.of("vote"), approval -> List.of(ids(profile, approval.options())));
    }

    /** Strict rankings only: the format has no ties and no skipped ranks. */
    PabulibFile rankings(Profile<Ranking> profile) {
        return file(
                VoteType.ORDINAL,
                profile,
                List.of("vote"),
                ranking ->
                        List.of(ids(profile, IntStream.range(0, ranking.ranks()).map(ranking::option))));
    }

    PabulibFile points(Profile<Points> profile) {
        return file(
                VoteType.CUMULATIVE,
                profile,
                List.of("vote", "points"),
                points -> List.of(
                        ids(profile, points.byOption().keySet().stream().mapToInt(Integer::intValue)),
                        points.byOption().values().stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    private static String ids(Profile<?> profile, IntStream options) {
        return options.mapToObj(option -> profile.options().get(option).id()).collect(Collectors.joining(","));
    }

    private <B extends Ballot> PabulibFile file(
            VoteType type, Profile<B> profile, List<String> columns, Function<B, List<String>> fields) {
        var rows = new ArrayList<Table.Row>();
        for (var counted : profile.ballots()) {
            for (long voter = 0; voter < counted.count(); voter++) {
                var row = new ArrayList<>(List.of(Integer.toString(rows.size() + 1)));
                row.addAll(fields.apply(counted.ballot()));
                row.add(counted.area());
                rows.add(new Table.Row(0, row));
            }
        }
        var header = new ArrayList<>(List.of("voter_id"));
        header.addAll(columns);
        header.add(PabulibFile.AREA);
        var projects = profile.options().stream()
                .map(option -> Table.Row.of(option.id(), option.cost().toPlainString(), option.name()))
                .toList();
        var complete = new LinkedHashMap<>(meta);
        complete.put("num_projects", Integer.toString(projects.size()));
        complete.put("num_votes", Integer.toString(rows.size()));
        complete.put("vote_type", type.written());
        return new PabulibFile(
                complete, new Table(List.of("project_id", "cost", "name"), projects), new Table(header, rows));
    }
}
