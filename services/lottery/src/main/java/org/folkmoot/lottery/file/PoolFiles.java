package org.folkmoot.lottery.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.lottery.pool.Pool;

/** Reads an organiser's targets and people. */
public final class PoolFiles {
    private PoolFiles() {}

    /** @throws UnfitFilesException with all problems of both files */
    public static Pool read(Path targets, Path people, PoolColumns columns) {
        PoolReading reading = examine(targets, people, columns);
        return reading.pool().orElseThrow(() -> new UnfitFilesException(reading.problems()));
    }

    /** Reads as far as can be, so that nobody mends their files one problem at a time. */
    public static PoolReading examine(Path targets, Path people, PoolColumns columns) {
        Problems ofTargets = new Problems(String.valueOf(targets.getFileName()));
        TargetsFile.Understood aims = TargetsFile.read(targets, ofTargets);
        Problems ofPeople = new Problems(String.valueOf(people.getFileName()));
        PeopleFile.Understood pool = PeopleFile.read(people, aims.values(), columns, ofPeople);
        List<Problem> problems = new ArrayList<>(ofTargets.list());
        problems.addAll(ofPeople.list());
        return new PoolReading(aims.quotas(), aims.unclear(), pool.people(), pool.unclear(), problems, pool.notes());
    }
}
