package org.folkmoot.lottery.draw;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.lottery.commitment.MerkleTree;
import org.folkmoot.lottery.commitment.PoolRow;
import org.folkmoot.lottery.commitment.Pseudonyms;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Targets;

/**
 * A pool under pseudonyms, and who is who.
 *
 * @param people in the order of their pseudonyms, which has nothing to do with that of the file they came from
 */
public record FrozenPool(Targets targets, List<Member> people) {
    /** Somebody of the pool: what is published, and what is not. */
    public record Member(PoolRow row, String id, Salt salt) {
        String pseudonym() {
            return row.pseudonym();
        }
    }

    public FrozenPool {
        people = people.stream().sorted(Comparator.comparing(Member::pseudonym)).toList();
    }

    /** Gives everybody a salt and a pseudonym, and a pseudonym to each household of at least two. */
    public static FrozenPool freeze(Pool pool, SecureRandom random) {
        Map<String, Long> sizes = pool.people().stream()
                .map(Person::household)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var pseudonyms = new Pseudonyms(random);
        Map<String, String> households = new HashMap<>();
        return new FrozenPool(
                pool.targets(),
                pool.people().stream()
                        .map(person -> {
                            Salt salt = Salt.draw(random);
                            Optional<String> household = person.household()
                                    .filter(name -> sizes.get(name) > 1)
                                    .map(name -> households.computeIfAbsent(name, first -> pseudonyms.next()));
                            return new Member(
                                    new PoolRow(
                                            pseudonyms.next(), salt.commit(person.id()), household, person.values()),
                                    person.id(),
                                    salt);
                        })
                        .toList());
    }

    /** The same people under the same pseudonyms, fewer of them, for other targets. */
    FrozenPool narrow(Targets others, Predicate<Member> stays) {
        return new FrozenPool(others, people.stream().filter(stays).toList());
    }

    public byte[] root() {
        return MerkleTree.root(
                people.stream().map(member -> member.row().leaf()).toList());
    }

    /** What solvers get to see: nothing that is not published, so that anybody can have the lottery computed again. */
    public Pool published() {
        return new Pool(
                targets,
                people.stream()
                        .map(Member::row)
                        .map(row -> new Person(row.pseudonym(), row.values(), row.household()))
                        .toList());
    }

    public Optional<Member> byId(String id) {
        return people.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** How many people have a combination of values that nobody else of the pool has. */
    public long unlikeAnybody() {
        return people.stream()
                .collect(Collectors.groupingBy(member -> member.row().values(), Collectors.counting()))
                .values()
                .stream()
                .filter(alike -> alike == 1)
                .count();
    }

    Set<String> households(Set<String> pseudonyms) {
        return people.stream()
                .filter(member -> pseudonyms.contains(member.pseudonym()))
                .map(member -> member.row().household())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
