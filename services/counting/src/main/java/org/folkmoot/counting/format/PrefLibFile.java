package org.folkmoot.counting.format;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Option;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Ranking;

/**
 * Preferences in PrefLib's format (Mattei and Walsh, "PrefLib: A Library for Preferences", 2013; the format with
 * {@code # KEY: VALUE} headers of 2022). Alternatives are numbered from one in the file and from zero here.
 *
 * @param header every line of the header, in order, those about alternatives and categories too
 * @param categories names, for categorical votes only
 */
public record PrefLibFile(
        Kind kind,
        SequencedMap<String, String> header,
        List<String> alternatives,
        List<String> categories,
        List<Order> orders)
        implements VoteFile {
    /** The data types of elections. */
    public enum Kind {
        /** Strict orders, complete. */
        SOC,
        /** Strict orders, incomplete. */
        SOI,
        /** Orders with ties, complete. */
        TOC,
        /** Orders with ties, incomplete. */
        TOI,
        /** Categories. */
        CAT;

        boolean strict() {
            return this == SOC || this == SOI;
        }

        boolean complete() {
            return this == SOC || this == TOC;
        }
    }

    /**
     * A line of votes.
     *
     * @param ranks alternatives rank by rank, or category by category
     */
    public record Order(long count, List<SortedSet<Integer>> ranks) {
        public Order {
            ranks = ranks.stream()
                    .map(rank -> Collections.unmodifiableSortedSet(new TreeSet<>(rank)))
                    .toList();
        }
    }

    public PrefLibFile {
        header = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(header));
        alternatives = List.copyOf(alternatives);
        categories = List.copyOf(categories);
        orders = List.copyOf(orders);
    }

    @Override
    public String title() {
        return header.getOrDefault("TITLE", "");
    }

    public List<Option> options() {
        return IntStream.range(0, alternatives.size())
                .mapToObj(index -> new Option(Integer.toString(index + 1), alternatives.get(index), BigDecimal.ZERO))
                .toList();
    }

    /** Not for categories. */
    public Profile<Ranking> rankings() {
        if (kind == Kind.CAT) {
            throw new IllegalStateException("categories are not rankings");
        }
        return new Profile<>(
                options(),
                orders.stream()
                        .map(order -> new Counted<>(Ranking.of(order.ranks()), order.count(), ""))
                        .toList());
    }

    /** The first category is taken as approval. Only for categories. */
    public Profile<Approval> approvals() {
        if (kind != Kind.CAT) {
            throw new IllegalStateException("rankings are not approvals");
        }
        return new Profile<>(
                options(),
                orders.stream()
                        .map(order -> new Counted<>(Approval.of(order.ranks().getFirst()), order.count(), ""))
                        .toList());
    }
}
