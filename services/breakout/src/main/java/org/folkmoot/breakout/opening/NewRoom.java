package org.folkmoot.breakout.opening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Room;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.party.PartyId;

/**
 * A room that is to be opened.
 *
 * @param area that its people were gathered for; empty: from everywhere
 * @param party whose room it is
 * @param offers access needs that are met in it
 * @param people in the order of their turns
 */
public record NewRoom(Optional<AreaCode> area, Optional<PartyId> party, List<String> offers, List<Person> people) {
    public NewRoom {
        offers = List.copyOf(offers);
        people = List.copyOf(people);
    }

    /** The rooms of an allocation of these people. A facilitator, who can show how it goes, has the first turn. */
    public static List<NewRoom> of(Allocation allocation, Register register, List<Person> people) {
        Map<Integer, Person> byNumber = new HashMap<>();
        for (Person person : people) {
            byNumber.put(register.person(person.id()), person);
        }
        return allocation.rooms().stream()
                .map(room -> of(
                        room,
                        register,
                        room.people().stream()
                                .map(byNumber::get)
                                .sorted(Comparator.comparing(Person::facilitator)
                                        .reversed())
                                .toList()))
                .toList();
    }

    private static NewRoom of(Room room, Register register, List<Person> people) {
        Optional<PartyId> party = room.party() == Attendee.NO_PARTY
                ? Optional.empty()
                : people.getFirst().party();
        return new NewRoom(register.code(room.area()), party, register.needNames(room.offers()), people);
    }
}
