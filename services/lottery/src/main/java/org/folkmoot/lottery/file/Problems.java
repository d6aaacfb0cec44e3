package org.folkmoot.lottery.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the problems of one file so that a thousand bad rows remain a list that can be read. */
public final class Problems {
    private static final int NAMED_OF_A_KIND = 10;

    private final String file;
    private final Map<String, Map<String, Rows>> kinds = new LinkedHashMap<>();

    public Problems(String file) {
        this.file = file;
    }

    /** A problem of the file as a whole. */
    public void add(String text) {
        of(text).put(text, Rows.NONE);
    }

    /** @param kind where a kind has many different texts, only the first few are named */
    public void add(String kind, String text, long row) {
        of(kind).merge(text, Rows.NONE.and(row), (rows, one) -> rows.and(row));
    }

    public void add(Problem problem) {
        of(problem.text()).merge(problem.text(), problem.rows(), Rows::and);
    }

    private Map<String, Rows> of(String kind) {
        return kinds.computeIfAbsent(kind, key -> new LinkedHashMap<>());
    }

    public List<Problem> list() {
        List<Problem> problems = new ArrayList<>();
        kinds.forEach((kind, texts) -> {
            Rows unnamed = Rows.NONE;
            int named = 0;
            for (Map.Entry<String, Rows> text : texts.entrySet()) {
                if (named == NAMED_OF_A_KIND) {
                    unnamed = unnamed.and(text.getValue());
                } else {
                    problems.add(new Problem(file, text.getValue(), text.getKey()));
                    named++;
                }
            }
            if (unnamed.count() > 0) {
                problems.add(new Problem(
                        file,
                        unnamed,
                        String.format(Locale.ROOT, "%s: %,d more of this kind", kind, texts.size() - NAMED_OF_A_KIND)));
            }
        });
        return problems;
    }
}
