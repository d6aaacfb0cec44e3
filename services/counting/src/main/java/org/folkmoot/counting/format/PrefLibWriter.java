package org.folkmoot.counting.format;

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
import org.folkmoot.counting.format.PrefLibFile.Kind;
import org.folkmoot.counting.format.PrefLibFile.Order;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/** Writes PrefLib's election files. */
public final class PrefLibWriter {
    private PrefLibWriter() {}

    /** Flushes and leaves the text open. */
    public static void write(PrefLibFile file, Writer text) throws IOException {
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
     * Rankings for export, as incomplete orders, with ties where a rank is shared. Skipped and unreadable ranks and second
     * mentions have no place in the format and are left out; blank ballots as well.
     */
    public static PrefLibFile file(String title, Profile<Ranking> profile) {
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
        var kind = strict ? Kind.SOI : Kind.TOI;
        var names = profile.options().stream().map(option -> option.name()).toList();
        return new PrefLibFile(kind, header(title, kind, names, orders), names, List.of(), orders);
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
