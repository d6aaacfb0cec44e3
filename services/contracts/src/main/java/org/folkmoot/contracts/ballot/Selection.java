package org.folkmoot.contracts.ballot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.OptionId;

/** What a voter marked. The member that is present tells which kind it is: {@code {"choices":["4","6"]}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Selection.Choices.class),
    @JsonSubTypes.Type(Selection.Ranked.class),
    @JsonSubTypes.Type(Selection.Amount.class),
    @JsonSubTypes.Type(Selection.Points.class),
    @JsonSubTypes.Type(Selection.Blank.class)
})
public sealed interface Selection {
    /**
     * The one text that says the same: {@code choices|4,6}, {@code ranking|a>b=c}, {@code amount|30},
     * {@code points|a:3,b:2} or {@code blank|}, with options sorted where their order says nothing.
     */
    String canonical();

    /** Options chosen, in no order. */
    record Choices(List<OptionId> choices) implements Selection {
        public Choices {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        @Override
        public String canonical() {
            return "choices|" + sorted(choices, ",");
        }
    }

    /** Ranks, the best first; the options of one rank are equal. */
    record Ranked(List<List<OptionId>> ranking) implements Selection {
        public Ranked {
            ranking = ranking.stream().map(List::copyOf).toList();
        }

        @Override
        public String canonical() {
            return "ranking|" + ranking.stream().map(rank -> sorted(rank, "=")).collect(Collectors.joining(">"));
        }
    }

    /** A number on the contest's scale. */
    record Amount(long amount) implements Selection {
        @Override
        public String canonical() {
            return "amount|" + amount;
        }
    }

    /** Points given, at least one to each option named. */
    record Points(Map<OptionId, Integer> points) implements Selection {
        public Points {
            points = Map.copyOf(points);
        }

        @Override
        public String canonical() {
            return "points|"
                    + new TreeMap<>(points)
                            .entrySet().stream()
                                    .map(each -> each.getKey() + ":" + each.getValue())
                                    .collect(Collectors.joining(","));
        }
    }

    /** Present, and for none of the options; {@code blank} is always true. */
    record Blank(boolean blank) implements Selection {
        public Blank {
            if (!blank) {
                throw new IllegalArgumentException("A blank ballot says {\"blank\":true}");
            }
        }

        @Override
        public String canonical() {
            return "blank|";
        }
    }

    private static String sorted(List<OptionId> options, String separator) {
        return options.stream().sorted().map(OptionId::value).collect(Collectors.joining(separator));
    }
}
