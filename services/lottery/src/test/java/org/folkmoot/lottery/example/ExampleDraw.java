package org.folkmoot.lottery.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.Completion;
import org.folkmoot.lottery.draw.Freezing;
import org.folkmoot.lottery.draw.FrozenPool;
import org.folkmoot.lottery.draw.PeopleTable;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/** A draw of 4 out of 16 people, decided by the one round of drand whose signature SORTITION.md gives. */
public final class ExampleDraw {
    public static final int SEATS = 4;
    public static final String ROUND_1000 = "drand:1000:"
            + "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
    public static final String KEY = "rfc3797:9319./2.5.8.10.12./9.18.26.34.41.45./";
    public static final BeaconPlan SOURCES =
            new BeaconPlan.Sources(List.of("US national debt", "Evil \"Lottery\", numbers", "Sächsische Lotterie"));

    /** An hour before round 1000 was signed. */
    public static final Instant FROZEN_AT = Instant.parse("2023-08-23T14:59:24Z");

    /** When round 1000 was signed: from then on it serves rehearsals only. */
    public static final Instant SIGNED_AT = Instant.parse("2023-08-23T15:59:24Z");

    private ExampleDraw() {}

    public static Pool pool() {
        var targets = new Targets(List.of(
                new Quota("gender", "female", 1, 3),
                new Quota("gender", "male", 1, 3),
                new Quota("age", "16, or less", 0, 2),
                new Quota("age", "17 to \"64\"", 1, 4),
                new Quota("age", "65 und älter", 0, 2)));
        List<String> ages = List.of("16, or less", "17 to \"64\"", "65 und älter");
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= 16; number++) {
            Optional<String> household =
                    number <= 6 ? Optional.of("flat " + (number + 1) / 2) : Optional.of("house " + number);
            people.add(new Person(
                    "person-" + number,
                    List.of(number % 2 == 0 ? "female" : "male", ages.get(number % ages.size())),
                    household));
        }
        return new Pool(targets, people);
    }

    /** With a column that is nobody else's business. */
    public static PeopleTable people() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        pool().people()
                .forEach(person -> rows.put(
                        person.id(),
                        List.of(person.id() + "@example.org", person.values().getFirst())));
        return new PeopleTable(List.of("mail", "gender"), rows);
    }

    public static Terms terms(int panels, BeaconPlan plan) {
        return new Terms(SEATS, Objective.LEGACY, panels, FROZEN_AT, plan, false, Optional.empty());
    }

    /** The same salts and pseudonyms each time. */
    public static SecureRandom seeded(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path frozen(Path directory, int panels) {
        return frozen(directory, panels, new BeaconPlan.Round(1000));
    }

    public static Path frozen(Path directory, int panels, BeaconPlan plan) {
        return frozen(directory, terms(panels, plan));
    }

    private static Path frozen(Path directory, Terms terms) {
        return freeze(FrozenPool.freeze(pool(), seeded(1)), people(), terms, directory);
    }

    public static Path freeze(FrozenPool pool, PeopleTable people, Terms terms, Path directory) {
        try {
            Freezing.freeze(
                    pool,
                    people,
                    terms,
                    (problem, seed) -> ExampleLotteries.compute(problem, terms.objective(), terms.panels(), seed),
                    unfinished -> {},
                    directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path drawn(Path directory, int panels) {
        complete(frozen(directory, panels), ROUND_1000);
        return directory;
    }

    public static Completion.Drawn complete(Path directory, String beacon) {
        try {
            return Completion.complete(directory, Beacon.parse(beacon));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
