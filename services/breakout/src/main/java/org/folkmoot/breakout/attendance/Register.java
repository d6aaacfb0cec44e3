package org.folkmoot.breakout.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;

/**
 * The numbers that the allocation knows people, areas, languages, needs and parties by. A number once given stays. One
 * thread at a time.
 *
 * <p>Of languages the first 63 that come have a bit; who speaks none of them, or none that is known, shares one with
 * nobody. Needs beyond the 31st are left to a facilitator.
 */
public final class Register {
    private static final int MOST_LANGUAGES = Long.SIZE - 1;
    private static final int MOST_NEEDS = Integer.SIZE - 1;

    private final Map<AreaCode, Integer> areas = new HashMap<>();
    private final AreaCode[] codes;
    private final AreaTree tree;
    private final Map<ParticipantId, Integer> people = new HashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> needs = new HashMap<>();
    private final Map<PartyId, Integer> parties = new HashMap<>();

    Register(Map<AreaCode, Optional<AreaCode>> parents) {
        var inOrder = new TreeMap<>(parents);
        this.codes = inOrder.keySet().toArray(AreaCode[]::new);
        for (int number = 0; number < codes.length; number++) {
            areas.put(codes[number], number);
        }
        var parentOf = inOrder.values().stream()
                .mapToInt(parent ->
                        parent.map(code -> areas.getOrDefault(code, -1)).orElse(-1))
                .toArray();
        this.tree = AreaTree.of(parentOf);
    }

    public AreaTree tree() {
        return tree;
    }

    /** One who comes from an area that is not known comes from everywhere. */
    public Attendee attendee(Person person) {
        return new Attendee(
                person(person.id()),
                area(Optional.of(person.area())),
                languageBit(person.language()),
                needs(person.needs()),
                party(person.party()),
                person.facilitator(),
                0);
    }

    public int person(ParticipantId participant) {
        return people.computeIfAbsent(participant, _ -> people.size());
    }

    public int area(Optional<AreaCode> code) {
        return code.map(areas::get).orElse(tree.everywhere());
    }

    /** Empty for everywhere. */
    public Optional<AreaCode> code(int area) {
        return area < codes.length ? Optional.of(codes[area]) : Optional.empty();
    }

    public int party(Optional<PartyId> party) {
        return party.map(id -> parties.computeIfAbsent(id, _ -> parties.size())).orElse(Attendee.NO_PARTY);
    }

    /** Bit by bit. */
    public int needs(Collection<String> names) {
        int bits = 0;
        // Sorted, so that the same people get the same numbers wherever this runs.
        for (String name : new TreeSet<>(names)) {
            bits |= need(name).map(number -> 1 << number).orElse(0);
        }
        return bits;
    }

    /** Empty for those beyond the last that are looked at. */
    public Optional<Integer> need(String name) {
        return Optional.of(needs.computeIfAbsent(name, _ -> needs.size())).filter(number -> number < MOST_NEEDS);
    }

    /** The needs whose bits are set. */
    public List<String> needNames(int bits) {
        return needs.entrySet().stream()
                .filter(need -> need(need.getKey())
                        .filter(number -> (bits >>> number & 1) != 0)
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private long languageBit(Optional<String> language) {
        if (language.isEmpty()) {
            return 0;
        }
        int number = languages.computeIfAbsent(language.get(), _ -> languages.size());
        return number < MOST_LANGUAGES ? 1L << number : 0;
    }
}
