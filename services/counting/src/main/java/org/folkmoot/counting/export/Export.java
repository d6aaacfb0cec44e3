package org.folkmoot.counting.export;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.counting.format.BltFile;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PrefLibFile;
import org.folkmoot.counting.format.RankCsvFile;
import org.folkmoot.counting.format.RankLabels;
import org.folkmoot.counting.format.VoteFile;
import org.folkmoot.counting.profile.Ballot;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Says the votes of one file in the format of another.
 *
 * @param seats how many are elected, where the format asks for it
 */
public record Export(VoteFile votes, int seats) {
    /** By the ending of their files. */
    public static final List<String> FORMATS = List.of("pb", "soi", "toi", "cat", "blt", "csv");

    /** @throws IllegalArgumentException for votes that the format cannot hold; the message says why */
    public String as(String format) throws IOException {
        var text = new StringWriter();
        switch (format) {
            case "pb" -> PabulibWriter.write(pabulib(), text);
            case "soi" -> PrefLibWriter.write(orders(PrefLibFile.Kind.SOI), text);
            case "toi" -> PrefLibWriter.write(orders(PrefLibFile.Kind.TOI), text);
            case "cat" -> PrefLibWriter.write(categories(), text);
            case "blt" -> BltWriter.write(blt(), text);
            case "csv" -> RankCsvWriter.write(table(), RankLabels.USUAL, text);
            default ->
                throw new IllegalArgumentException(
                        "there is no format " + format + "; there are: " + String.join(", ", FORMATS));
        }
        return text.toString();
    }

    /** A committee is what a budget of its seats buys where everybody costs one. */
    private PabulibFile pabulib() {
        var export = new PabulibExport(votes.title(), votes.title(), BigDecimal.valueOf(seats), new LinkedHashMap<>());
        return switch (votes) {
            case PabulibFile file -> file;
            case PrefLibFile file
            when file.kind() == PrefLibFile.Kind.CAT -> export.approvals(priced(file.approvals()));
            case PrefLibFile _, BltFile _, RankCsvFile _ -> export.rankings(priced(strict("pb")));
        };
    }

    private static <B extends Ballot> Profile<B> priced(Profile<B> profile) {
        return new Profile<>(
                IntStream.range(0, profile.options().size())
                        .mapToObj(index -> new Option(
                                Integer.toString(index + 1),
                                profile.options().get(index).name(),
                                BigDecimal.ONE))
                        .toList(),
                profile.ballots());
    }

    private PrefLibFile orders(PrefLibFile.Kind kind) {
        return votes instanceof PrefLibFile file && file.kind() == kind
                ? file
                : PrefLibWriter.file(votes.title(), rankings(), kind);
    }

    private PrefLibFile categories() {
        return switch (votes) {
            case PrefLibFile file when file.kind() == PrefLibFile.Kind.CAT -> file;
            case PabulibFile file
            when file.type() == PabulibFile.VoteType.APPROVAL || file.type() == PabulibFile.VoteType.CHOOSE_1 ->
                PrefLibWriter.file(file.title(), file.approvals().grouped());
            case PabulibFile _, PrefLibFile _, BltFile _, RankCsvFile _ ->
                throw new IllegalArgumentException("these votes are no approvals, which alone cat can hold");
        };
    }

    private BltFile blt() {
        var rankings = rankings().grouped();
        var names = rankings.options().stream().map(Option::name).toList();
        return votes instanceof BltFile file
                ? file
                : new BltFile(votes.title(), names, seats, Set.of(), rankings.ballots());
    }

    private RankCsvFile table() {
        return votes instanceof RankCsvFile file ? file : table(strict("csv"));
    }

    /** Options are known by their names there, and those that nobody ranks are not known. */
    private static RankCsvFile table(Profile<Ranking> rankings) {
        var names = new HashSet<String>();
        for (var option : rankings.options()) {
            boolean label = option.name().isBlank()
                    || option.name().equals(RankLabels.USUAL.skipped())
                    || option.name().equals(RankLabels.USUAL.overvote());
            if (label || !names.add(option.name())) {
                throw new IllegalArgumentException(
                        "csv cannot tell an option named '" + option.name() + "' from others");
            }
        }
        int ranks = rankings.ballots().stream()
                .mapToInt(counted -> counted.ballot().ranks())
                .max()
                .orElse(1);
        return new RankCsvFile("area", ranks, rankings);
    }

    private Profile<Ranking> rankings() {
        return switch (votes) {
            case PabulibFile file when file.type() == PabulibFile.VoteType.ORDINAL -> file.rankings();
            case PrefLibFile file when file.kind() != PrefLibFile.Kind.CAT -> file.rankings();
            case BltFile file -> file.rankings();
            case RankCsvFile file -> file.rankings();
            case PabulibFile _, PrefLibFile _ ->
                throw new IllegalArgumentException(
                        "these votes are no rankings; approvals can be written as pb or cat");
        };
    }

    /** One option in each rank. For pb without what it cannot say: skipped ranks are closed up. */
    private Profile<Ranking> strict(String format) {
        var rankings = rankings();
        var ballots = new ArrayList<Counted<Ranking>>();
        for (var counted : rankings.ballots()) {
            var ballot = counted.ballot();
            boolean shared = IntStream.range(0, ballot.ranks())
                    .anyMatch(rank -> ballot.shared(rank) && !(format.equals("csv") && ballot.unreadable(rank)));
            if (shared) {
                throw new IllegalArgumentException("some rankings have ties, which " + format + " cannot hold");
            }
            ballots.add(
                    format.equals("csv") ? counted : new Counted<>(closedUp(ballot), counted.count(), counted.area()));
        }
        return new Profile<>(rankings.options(), ballots);
    }

    private static Ranking closedUp(Ranking ranking) {
        return Ranking.of(IntStream.range(0, ranking.ranks())
                .filter(rank -> !ranking.skipped(rank))
                .map(ranking::option)
                .distinct()
                .toArray());
    }
}
