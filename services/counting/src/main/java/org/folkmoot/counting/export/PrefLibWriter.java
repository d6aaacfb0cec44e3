package org.folkmoot.counting.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.counting.format.PrefLibFile;
import org.folkmoot.counting.format.PrefLibFile.Kind;
import org.folkmoot.counting.format.PrefLibFile.Order;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** Writes PrefLib's election files. */
final class PrefLibWriter {
    private static final List<String> CATEGORIES = List.of("Approved", "Not approved");

    private PrefLibWriter() {}

    /** Flushes and leaves the text open. */
    static void write(PrefLibFile file, Writer text) throws IOException {
        for (var line : file.header().entrySet()) {
            if ((line.getKey() + line.getValue()).lines().count() > 1) {
                throw new IllegalArgumentException("PrefLib has no line breaks in " + line.getKey());
            }
            text.write("# " + line.getKey() + ": " + line.getValue() + "\n");
        }
        for (var order : file.orders()) {
            var ranks = order.ranks().stream()
                    .map(rank -> written(rank, file.kind()))
                    .collect(Collectors.joining(","));
            text.write(order.count() + ": " + ranks + "\n");
        }
        text.flush();
    }

    private static String written(SortedSet<Integer> rank, Kind kind) {
        var members = rank.stream().map(index -> Integer.toString(index + 1)).collect(Collectors.joining(","));
        return rank.size() == 1 && kind != Kind.CAT ? members : "{" + members + "}";
    }

    /**
     * Rankings for export, as incomplete orders. Skipped and unreadable ranks and second mentions have no place in the format
     * and are left out; blank ballots as well.
     *
     * @throws IllegalArgumentException for ties where the kind has none
     */
    static PrefLibFile file(String title, Profile<Ranking> profile, Kind kind) {
        var grouped = new LinkedHashMap<List<SortedSet<Integer>>, Long>();
        for (var counted : profile.ballots()) {
            var ranks = ranks(counted.ballot(), profile.options().size());
            if (!ranks.isEmpty()) {
                grouped.merge(ranks, counted.count(), Math::addExact);
            }
        }
        var orders = new ArrayList<Order>();
        grouped.forEach((ranks, count) -> orders.add(new Order(count, ranks)));
        boolean strict =
                orders.stream().allMatch(order -> order.ranks().stream().allMatch(rank -> rank.size() == 1));
        if (kind == Kind.SOI && !strict) {
            throw new IllegalArgumentException("some rankings have ties, which toi can hold and soi cannot");
        }
        var names = profile.options().stream().map(Option::name).toList();
        return new PrefLibFile(kind, header(title, kind, names, orders), names, List.of(), orders);
    }

    /** Approvals for export, as two categories. */
    static PrefLibFile file(String title, Profile<Approval> profile) {
        var names = profile.options().stream().map(Option::name).toList();
        var orders = profile.ballots().stream()
                .map(counted -> new Order(counted.count(), categories(counted.ballot(), names.size())))
                .toList();
        var header = header(title, Kind.CAT, names, orders);
        header.put("NUMBER CATEGORIES", "2");
        header.put("CATEGORY NAME 1", CATEGORIES.getFirst());
        header.put("CATEGORY NAME 2", CATEGORIES.getLast());
        return new PrefLibFile(Kind.CAT, header, names, CATEGORIES, orders);
    }

    private static List<SortedSet<Integer>> categories(Approval approval, int options) {
        var byApproval = IntStream.range(0, options)
                .boxed()
                .collect(Collectors.partitioningBy(approval::approves, Collectors.toCollection(TreeSet::new)));
        return List.of(byApproval.get(true), byApproval.get(false));
    }

    private static List<SortedSet<Integer>> ranks(Ranking ranking, int options) {
        var positions = ranking.positions(options);
        return IntStream.range(0, ranking.ranks())
                .mapToObj(rank -> ranking.options(rank)
                        .filter(option -> positions[option] == rank)
                        .boxed()
                        .collect(Collectors.<Integer, SortedSet<Integer>>toCollection(TreeSet::new)))
                .filter(rank -> !rank.isEmpty())
                .toList();
    }

    private static SequencedMap<String, String> header(
            String title, Kind kind, List<String> names, List<Order> orders) {
        var header = new LinkedHashMap<String, String>();
        header.put("TITLE", title);
        header.put("DATA TYPE", kind.name().toLowerCase(Locale.ROOT));
        header.put("NUMBER ALTERNATIVES", Integer.toString(names.size()));
        header.put(
                "NUMBER VOTERS",
                Long.toString(orders.stream().mapToLong(Order::count).sum()));
        header.put("NUMBER UNIQUE ORDERS", Integer.toString(orders.size()));
        for (int i = 0; i < names.size(); i++) {
            header.put("ALTERNATIVE NAME " + (i + 1), names.get(i));
        }
        return header;
    }
}
