package org.folkmoot.counting.format;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Points;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * A participatory-budgeting vote in Pabulib's format (Stolicki, Szufa and Talmon, "Pabulib: A Participatory Budgeting
 * Library", arXiv:2012.06539): META, PROJECTS and VOTES. Every column is kept, known or not; the reader has checked
 * those that are understood.
 */
public record PabulibFile(SequencedMap<String, String> meta, Table projects, Table votes) implements VoteFile {
    /** The column of VOTES that is taken as a voter's area. */
    public static final String AREA = "neighborhood";

    private static final Pattern COMMA = Pattern.compile(",");

    /** How voters were asked. */
    public enum VoteType {
        CHOOSE_1("choose-1"),
        APPROVAL("approval"),
        ORDINAL("ordinal"),
        CUMULATIVE("cumulative"),
        SCORING("scoring");

        private final String written;

        VoteType(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        static Optional<VoteType> of(String written) {
            return List.of(values()).stream()
                    .filter(type -> type.written.equals(written))
                    .findFirst();
        }

        boolean hasPoints() {
            return this == CUMULATIVE || this == SCORING;
        }
    }

    public PabulibFile {
        meta = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(meta));
    }

    @Override
    public String title() {
        return meta.getOrDefault("description", meta.getOrDefault("unit", "")) + ", "
                + meta.getOrDefault("instance", "");
    }

    public VoteType type() {
        return VoteType.of(meta.get("vote_type")).orElseThrow();
    }

    public BigDecimal budget() {
        return new BigDecimal(meta.get("budget"));
    }

    /** The rule that decided, as the file names it. */
    public Optional<String> rule() {
        return Optional.ofNullable(meta.get("rule"));
    }

    public OptionalInt wholeNumber(String key) {
        return meta.containsKey(key) ? OptionalInt.of(Integer.parseInt(meta.get(key))) : OptionalInt.empty();
    }

    public List<Option> options() {
        return projects.rows().stream()
                .map(row -> {
                    var id = projects.field(row, "project_id").orElseThrow();
                    var cost = new BigDecimal(projects.field(row, "cost").orElseThrow());
                    return new Option(id, projects.field(row, "name").orElse(id), cost);
                })
                .toList();
    }

    /** A column of official figures by option; empty where the file has no such column. */
    public Optional<List<BigDecimal>> official(String column) {
        return projects.has(column)
                ? Optional.of(projects.rows().stream()
                        .map(row -> new BigDecimal(projects.field(row, column).orElseThrow()))
                        .toList())
                : Optional.empty();
    }

    /** Choices and approvals; of the other types which projects are named (points: with at least one). */
    public Profile<Approval> approvals() {
        var index = index();
        return profile(row -> switch (type()) {
            case CHOOSE_1, APPROVAL, ORDINAL -> Approval.of(named(row, index));
            case CUMULATIVE, SCORING ->
                Approval.of(pointsOf(row, index).byOption().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .toList());
        });
    }

    /** Only for {@link VoteType#ORDINAL}. */
    public Profile<Ranking> rankings() {
        require(type() == VoteType.ORDINAL, "rankings");
        var index = index();
        return profile(row -> Ranking.of(
                named(row, index).stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Only for {@link VoteType#CUMULATIVE} and {@link VoteType#SCORING}. */
    public Profile<Points> points() {
        require(type().hasPoints(), "points");
        var index = index();
        return profile(row -> pointsOf(row, index));
    }

    private void require(boolean given, String what) {
        if (!given) {
            throw new IllegalStateException("votes of type " + type().written() + " are not " + what);
        }
    }

    private <B extends Ballot> Profile<B> profile(Function<Table.Row, B> ballot) {
        return new Profile<>(
                options(),
                votes.rows().stream()
                        .map(row -> new Counted<>(
                                ballot.apply(row), 1, votes.field(row, AREA).orElse("")))
                        .toList());
    }

    private Map<String, Integer> index() {
        var index = new HashMap<String, Integer>();
        projects.rows()
                .forEach(row -> index.put(projects.field(row, "project_id").orElseThrow(), index.size()));
        return index;
    }

    private List<Integer> named(Table.Row row, Map<String, Integer> index) {
        return list(votes.field(row, "vote")).stream().map(index::get).toList();
    }

    private Points pointsOf(Table.Row row, Map<String, Integer> index) {
        var named = named(row, index);
        var points = list(votes.field(row, "points"));
        var byOption = new HashMap<Integer, Long>();
        for (int i = 0; i < named.size(); i++) {
            byOption.put(named.get(i), Long.valueOf(points.get(i)));
        }
        return Points.of(byOption);
    }

    static List<String> list(Optional<String> field) {
        return field.map(text -> COMMA.splitAsStream(text).map(String::strip).toList())
                .orElse(List.of());
    }
}
