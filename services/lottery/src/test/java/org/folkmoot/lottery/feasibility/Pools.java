package org.folkmoot.lottery.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/** Pools to test with. */
public final class Pools {
    private Pools() {}

    /** The people of the public instance example_small_20, with targets of one's own. */
    public static Pool published(Quota... targets) {
        List<Person> people = new ArrayList<>();
        add(people, 1, "female", "conservative");
        add(people, 99, "female", "liberal");
        add(people, 100, "male", "conservative");
        return new Pool(new Targets(List.of(targets)), people);
    }

    /** Its targets, from the same minimums. */
    public static Pool published(int female, int male, int liberal, int conservative) {
        return published(
                new Quota("gender", "female", female, 20),
                new Quota("gender", "male", male, 20),
                new Quota("leaning", "liberal", liberal, 20),
                new Quota("leaning", "conservative", conservative, 20));
    }

    private static void add(List<Person> people, int number, String... values) {
        for (int person = 0; person < number; person++) {
            people.add(new Person(String.valueOf(people.size() + 1), List.of(values), Optional.empty()));
        }
    }

    /** One feature of two values; each household is told apart by its letter, {@code -} is alone. */
    public static Pool households(Quota first, Quota second, String values, String households) {
        List<Person> people = new ArrayList<>();
        for (int person = 0; person < values.length(); person++) {
            String household = households.substring(person, person + 1);
            people.add(new Person(
                    String.valueOf(person),
                    List.of(values.substring(person, person + 1)),
                    household.equals("-") ? Optional.empty() : Optional.of(household)));
        }
        return new Pool(new Targets(List.of(first, second)), people);
    }
}
