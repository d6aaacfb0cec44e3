package org.folkmoot.counting.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.counting.format.PabulibFile.VoteType;

/** What must hold in a {@code .pb} file before anything is counted from it. */
final class PabulibChecks {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern POINTS = Pattern.compile("-?[0-9]{1,9}");

    private final PabulibFile file;
    private final Map<String, Long> metaLines;
    private final long metaHeader;
    private final Set<String> ids = new HashSet<>();

    PabulibChecks(PabulibFile file, Map<String, Long> metaLines, long metaHeader) {
        this.file = file;
        this.metaLines = metaLines;
        this.metaHeader = metaHeader;
    }

    void check() throws MalformedFileException {
        meta();
        projects();
        votes();
    }

    private void meta() throws MalformedFileException {
        for (var needed : List.of("vote_type", "budget")) {
            if (!file.meta().containsKey(needed)) {
                throw new MalformedFileException(metaHeader, "META lacks " + needed);
            }
        }
        if (VoteType.of(file.meta().get("vote_type")).isEmpty()) {
            throw new MalformedFileException(
                    metaLines.get("vote_type"), "the vote_type " + file.meta().get("vote_type") + " is not known");
        }
        require(AMOUNT, metaLines.get("budget"), "budget", file.meta().get("budget"));
        for (var key : List.of(
                "num_projects",
                "num_votes",
                "min_length",
                "max_length",
                "min_sum_points",
                "max_sum_points",
                "min_project_score_threshold")) {
            if (file.meta().containsKey(key)) {
                require(WHOLE, metaLines.get(key), key, file.meta().get(key));
            }
        }
        agrees("num_projects", file.projects().rows().size(), "projects");
        agrees("num_votes", file.votes().rows().size(), "votes");
    }

    private void agrees(String key, int found, String what) throws MalformedFileException {
        var said = file.wholeNumber(key);
        if (said.isPresent() && said.getAsInt() != found) {
            throw new MalformedFileException(
                    metaLines.get(key), key + " says " + said.getAsInt() + ", but there are " + found + " " + what);
        }
    }

    private void projects() throws MalformedFileException {
        var projects = file.projects();
        columns(projects, "PROJECTS", "project_id", "cost");
        if (projects.rows().isEmpty()) {
            throw new MalformedFileException(metaHeader, "there are no projects");
        }
        for (var row : projects.rows()) {
            var id = projects.field(row, "project_id").orElse("");
            if (id.isEmpty() || id.contains(",") || !ids.add(id)) {
                throw new MalformedFileException(
                        row.line(), "the project_id '" + id + "' is empty, has a comma, or is given twice");
            }
            require(AMOUNT, row.line(), "cost", projects.field(row, "cost").orElse(""));
            for (var official : List.of("votes", "score", "selected")) {
                if (projects.has(official)) {
                    require(
                            AMOUNT,
                            row.line(),
                            official,
                            projects.field(row, official).orElse(""));
                }
            }
        }
    }

    private void votes() throws MalformedFileException {
        var votes = file.votes();
        columns(votes, "VOTES", "voter_id", "vote");
        if (file.type().hasPoints()) {
            columns(votes, "VOTES", "points");
        }
        var voters = new HashSet<String>();
        for (var row : votes.rows()) {
            var voter = votes.field(row, "voter_id").orElse("");
            if (voter.isEmpty() || !voters.add(voter)) {
                throw new MalformedFileException(row.line(), "the voter_id '" + voter + "' is empty or given twice");
            }
            vote(row.line(), PabulibFile.list(votes.field(row, "vote")), votes.field(row, "points"));
        }
    }

    private void vote(long line, List<String> named, Optional<String> pointsField) throws MalformedFileException {
        var seen = new HashSet<String>();
        for (var id : named) {
            if (!ids.contains(id) || !seen.add(id)) {
                throw new MalformedFileException(
                        line, "the vote names project '" + id + "', which is unknown or named before");
            }
        }
        if (file.type() == VoteType.CHOOSE_1 && named.size() > 1) {
            throw new MalformedFileException(line, named.size() + " projects where one may be chosen");
        }
        limit(line, "max_length", named.size(), "projects named");
        if (file.type().hasPoints()) {
            points(line, named.size(), PabulibFile.list(pointsField));
        }
    }

    private void points(long line, int named, List<String> points) throws MalformedFileException {
        if (points.size() != named) {
            throw new MalformedFileException(line, points.size() + " numbers of points for " + named + " projects");
        }
        long sum = 0;
        for (var each : points) {
            require(POINTS, line, "points", each);
            sum += Long.parseLong(each);
            if (file.type() == VoteType.CUMULATIVE && Long.parseLong(each) < 0) {
                throw new MalformedFileException(line, "negative points cannot be spread");
            }
        }
        if (file.type() == VoteType.CUMULATIVE) {
            limit(line, "max_sum_points", sum, "points spread");
        }
    }

    private void limit(long line, String key, long found, String what) throws MalformedFileException {
        var most = file.wholeNumber(key);
        if (most.isPresent() && found > most.getAsInt()) {
            throw new MalformedFileException(line, found + " " + what + " where " + key + " is " + most.getAsInt());
        }
    }

    private void columns(Table table, String section, String... needed) throws MalformedFileException {
        for (var column : needed) {
            if (!table.has(column)) {
                throw new MalformedFileException(
                        table.rows().isEmpty()
                                ? metaHeader
                                : table.rows().getFirst().line() - 1,
                        section + " lacks the column " + column);
            }
        }
    }

    private static void require(Pattern pattern, long line, String what, String text) throws MalformedFileException {
        if (!pattern.matcher(text).matches()) {
            throw new MalformedFileException(line, what + " is '" + text + "', which is not such a number");
        }
    }
}
