package org.folkmoot.lottery.file;

import java.util.List;
import java.util.stream.Collectors;

/** Files of which no draw can be made; all their problems at once. */
public final class UnfitFilesException extends RuntimeException {
    private final transient List<Problem> problems;

    public UnfitFilesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
