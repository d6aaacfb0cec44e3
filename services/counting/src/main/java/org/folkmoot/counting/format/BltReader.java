package org.folkmoot.counting.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.counting.profile.Counted;
import org.folkmoot.counting.profile.Ranking;

/** Reads BLT strictly; a ballot is a line that begins with its count and ends with 0. */
public final class BltReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EQUALS = Pattern.compile("=");
    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"\\s*(#.*)?");

    private record Line(long number, String text) {
        MalformedFileException malformed(String message) {
            return new MalformedFileException(number, message + ": " + text);
        }
    }

    private final Deque<Line> lines;
    private final long last;
    private int candidates;

    private BltReader(Deque<Line> lines, long last) {
        this.lines = lines;
        this.last = last;
    }

    public static BltFile read(Reader text) throws IOException, MalformedFileException {
        var buffered = new BufferedReader(text);
        var lines = new ArrayDeque<Line>();
        long number = 0;
        for (var line = buffered.readLine(); line != null; line = buffered.readLine()) {
            number++;
            var content = line.stripLeading().startsWith("\"")
                    ? line.strip()
                    : COMMENT.matcher(line).replaceFirst("").strip();
            if (!content.isEmpty()) {
                lines.add(new Line(number, content));
            }
        }
        return new BltReader(lines, Math.max(1, number)).file();
    }

    private BltFile file() throws MalformedFileException {
        var first = next();
        var sizes = BLANKS.split(first.text(), -1);
        if (sizes.length != 2) {
            throw first.malformed("the first line has the numbers of candidates and seats");
        }
        candidates = number(first, sizes[0]);
        int seats = number(first, sizes[1]);
        var withdrawn = withdrawn();
        if (withdrawn.size() == candidates) {
            throw first.malformed("every candidate is withdrawn");
        }
        var ballots = new ArrayList<Counted<Ranking>>();
        var line = next();
        while (!line.text().equals("0")) {
            ballots.add(ballot(line));
            line = next();
        }
        var names = new ArrayList<String>();
        while (names.size() < candidates) {
            names.add(quoted(next()));
        }
        var title = lines.isEmpty() ? "" : quoted(next());
        if (!lines.isEmpty()) {
            throw lines.peek().malformed("the file goes on after the title");
        }
        return new BltFile(title, names, seats, withdrawn, ballots);
    }

    private Line next() throws MalformedFileException {
        if (lines.isEmpty()) {
            throw new MalformedFileException(last, "the file ends too early");
        }
        return lines.remove();
    }

    private Set<Integer> withdrawn() throws MalformedFileException {
        var withdrawn = new HashSet<Integer>();
        while (!lines.isEmpty() && lines.peek().text().matches("-[0-9].*")) {
            var line = lines.remove();
            for (var field : BLANKS.split(line.text(), -1)) {
                if (!field.startsWith("-") || !withdrawn.add(candidate(line, field.substring(1)))) {
                    throw line.malformed("'" + field + "' withdraws nobody");
                }
            }
        }
        return withdrawn;
    }

    private Counted<Ranking> ballot(Line line) throws MalformedFileException {
        var fields = BLANKS.split(line.text(), -1);
        if (fields.length < 2 || !fields[fields.length - 1].equals("0")) {
            throw line.malformed("a ballot ends with 0");
        }
        int count = number(line, fields[0]);
        var ranking = Ranking.builder();
        for (var field : List.of(fields).subList(1, fields.length - 1)) {
            if (field.equals("-")) {
                ranking.skipped();
            } else {
                ranking.rank(rank(line, field));
            }
        }
        return new Counted<>(ranking.build(), count, "");
    }

    private int[] rank(Line line, String field) throws MalformedFileException {
        var members = EQUALS.split(field, -1);
        var rank = new int[members.length];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = candidate(line, members[i]);
        }
        if (Arrays.stream(rank).distinct().count() < rank.length) {
            throw line.malformed("'" + field + "' names a candidate twice");
        }
        return rank;
    }

    private int candidate(Line line, String text) throws MalformedFileException {
        int candidate = number(line, text);
        if (candidate > candidates) {
            throw line.malformed("there is no candidate " + candidate);
        }
        return candidate - 1;
    }

    /** From one. */
    private static int number(Line line, String text) throws MalformedFileException {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw line.malformed("'" + text + "' is not a number from 1");
        }
        return Integer.parseInt(text);
    }

    private static String quoted(Line line) throws MalformedFileException {
        var name = QUOTED.matcher(line.text());
        if (!name.matches()) {
            throw line.malformed("a name stands in quotation marks");
        }
        return name.group(1);
    }
}
