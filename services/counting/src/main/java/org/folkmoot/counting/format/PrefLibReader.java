package org.folkmoot.counting.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.counting.format.PrefLibFile.Kind;
import org.folkmoot.counting.format.PrefLibFile.Order;

/** Reads PrefLib's election files strictly: orders must be of the type, and the header's totals must be right. */
public final class PrefLibReader {
    private static final Pattern HEADER = Pattern.compile("# ([^:]+):(.*)");
    private static final Pattern LINE = Pattern.compile("([0-9]{1,12}): ?(.*)");
    private static final Pattern RANK = Pattern.compile("\\{([0-9, ]*)}|([0-9]{1,6})");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Kind kind;
    private final LinkedHashMap<String, String> header = new LinkedHashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private long number;
    private int alternatives;
    private int categories;

    private PrefLibReader(Kind kind) {
        this.kind = kind;
    }

    public static PrefLibFile read(Reader text, Kind kind) throws IOException, MalformedFileException {
        return new PrefLibReader(kind).file(new BufferedReader(text));
    }

    private PrefLibFile file(BufferedReader text) throws IOException, MalformedFileException {
        for (var line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (line.startsWith("#")) {
                header(line);
            } else if (!line.isBlank()) {
                if (orders.isEmpty()) {
                    alternatives = count("NUMBER ALTERNATIVES");
                    categories = kind == Kind.CAT ? count("NUMBER CATEGORIES") : 0;
                }
                orders.add(order(line));
            }
        }
        if (orders.isEmpty()) {
            throw new MalformedFileException(Math.max(1, number), "there are no votes");
        }
        agrees("NUMBER VOTERS", orders.stream().mapToLong(Order::count).sum());
        agrees("NUMBER UNIQUE ORDERS", kind == Kind.CAT ? -1 : orders.size());
        var type = header.get("DATA TYPE");
        if (type != null && !type.equals(kind.name().toLowerCase(Locale.ROOT))) {
            throw malformed("the header says " + type + ", the name of the file " + kind);
        }
        return new PrefLibFile(
                kind, header, names("ALTERNATIVE NAME ", alternatives), names("CATEGORY NAME ", categories), orders);
    }

    private MalformedFileException malformed(String message) {
        return new MalformedFileException(number, message);
    }

    private void header(String line) throws MalformedFileException {
        var parts = HEADER.matcher(line);
        if (!orders.isEmpty() || !parts.matches()) {
            throw malformed("this is no line of the header: " + line);
        }
        if (header.putIfAbsent(parts.group(1).strip(), parts.group(2).strip()) != null) {
            throw malformed(parts.group(1) + " is given twice");
        }
    }

    private int count(String key) throws MalformedFileException {
        var text = header.getOrDefault(key, "");
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw malformed("the header lacks the number of " + key);
        }
        return Integer.parseInt(text);
    }

    private void agrees(String key, long found) throws MalformedFileException {
        var said = header.get(key);
        if (said != null && found >= 0 && !said.equals(Long.toString(found))) {
            throw malformed(key + " says " + said + ", but there are " + found);
        }
    }

    private List<String> names(String key, int count) throws MalformedFileException {
        var names = new ArrayList<String>();
        for (int i : IntStream.rangeClosed(1, count).toArray()) {
            var name = header.get(key + i);
            if (name == null) {
                throw malformed("the header lacks " + key + i);
            }
            names.add(name);
        }
        return names;
    }

    private Order order(String line) throws MalformedFileException {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw malformed("this is no count and order: " + line);
        }
        var ranks = ranks(parts.group(2).strip());
        var seen = new HashSet<Integer>();
        for (var rank : ranks) {
            if (kind.strict() && rank.size() != 1) {
                throw malformed("a tie where orders are strict");
            }
            for (int alternative : rank) {
                if (alternative >= alternatives || !seen.add(alternative)) {
                    throw malformed("alternative " + (alternative + 1) + " is unknown or named before");
                }
            }
        }
        if (kind.complete() && seen.size() < alternatives) {
            throw malformed(seen.size() + " of " + alternatives + " alternatives where orders are complete");
        }
        if (kind == Kind.CAT && ranks.size() != categories) {
            throw malformed(ranks.size() + " categories where there are " + categories);
        }
        return new Order(Long.parseLong(parts.group(1)), ranks);
    }

    private List<SortedSet<Integer>> ranks(String text) throws MalformedFileException {
        var ranks = new ArrayList<SortedSet<Integer>>();
        var rank = RANK.matcher(text);
        int position = 0;
        while (rank.find()) {
            if (rank.start() != position) {
                throw malformed("this is no order: " + text);
            }
            var members = rank.group(1) == null ? rank.group(2) : rank.group(1);
            ranks.add(alternatives(members));
            position = rank.end() < text.length() && text.charAt(rank.end()) == ',' ? rank.end() + 1 : rank.end();
            if (position == rank.end() && position < text.length()) {
                throw malformed("this is no order: " + text);
            }
        }
        if (position != text.length() || text.endsWith(",")) {
            throw malformed("this is no order: " + text);
        }
        return ranks;
    }

    private SortedSet<Integer> alternatives(String members) throws MalformedFileException {
        var rank = new TreeSet<Integer>();
        for (var member : COMMA.splitAsStream(members)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList()) {
            if (!member.matches("[1-9][0-9]{0,5}") || !rank.add(Integer.parseInt(member) - 1)) {
                throw malformed("'" + member + "' is no alternative, or named before");
            }
        }
        return rank;
    }
}
