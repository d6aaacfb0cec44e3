package org.folkmoot.rehearsal.festival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.contracts.area.AreaCode;

/**
 * Fills watch-parties of 20 to 60 neighbours, and decides how each reports. In turn a party sends its counts plainly,
 * provisionally first, or wrongly and then corrected; the first one sends them twice. In every fourth party some people
 * vote by phone all the same.
 */
final class RoomPlanner {
    static final int SMALLEST = 20;
    static final int LARGEST = 60;
    private static final int MOST_BY_PHONE = 5;

    private final Random random;

    RoomPlanner(Random random) {
        this.random = random;
    }

    List<WatchParty> rooms(List<Voter> voters, int wanted) {
        Map<AreaCode, List<Voter>> atHome = new LinkedHashMap<>();
        voters.forEach(voter ->
                atHome.computeIfAbsent(voter.area(), area -> new ArrayList<>()).add(voter));
        atHome.values().forEach(neighbours -> Collections.shuffle(neighbours, random));
        var rooms = new ArrayList<WatchParty>();
        while (rooms.size() < wanted) {
            atHome.values().removeIf(neighbours -> neighbours.size() < SMALLEST);
            if (atHome.isEmpty()) {
                break;
            }
            rooms.add(room(invited(atHome), rooms.size()));
        }
        return rooms;
    }

    /** Takes a roomful of neighbours from where, by chance, one of those still at home lives. */
    private List<Voter> invited(Map<AreaCode, List<Voter>> atHome) {
        int chosen =
                random.nextInt(atHome.values().stream().mapToInt(List::size).sum());
        for (var neighbours : atHome.values()) {
            chosen -= neighbours.size();
            if (chosen < 0) {
                int size = Math.min(neighbours.size(), SMALLEST + random.nextInt(LARGEST - SMALLEST + 1));
                var guests = neighbours.subList(neighbours.size() - size, neighbours.size());
                var room = List.copyOf(guests);
                guests.clear();
                return room;
            }
        }
        throw new IllegalStateException("Somebody was chosen, so somebody was at home");
    }

    private WatchParty room(List<Voter> people, int index) {
        int joined = people.size() / 4 + random.nextInt(people.size() / 4);
        var members = people.subList(1, 1 + joined);
        int byPhone = index % 4 == 1 ? 1 + random.nextInt(Math.min(MOST_BY_PHONE, joined)) : 0;
        var phones = members.subList(0, byPhone);
        var counted = people.stream().filter(voter -> !phones.contains(voter)).toList();
        return new WatchParty(
                "Room " + (index + 1), people.getFirst().area(), people, members, phones, report(counted, index));
    }

    private static List<ReportStep> report(List<Voter> counted, int index) {
        var all = RoomCount.of(counted);
        return switch (index % 3) {
            case 0 -> List.of(new ReportStep.Submit(1, all, "", index == 0), new ReportStep.Confirm(1));
            case 1 -> {
                var half = RoomCount.of(counted.subList(0, counted.size() / 2));
                yield List.of(
                        new ReportStep.Submit(1, half, "", false),
                        new ReportStep.Submit(2, all, "", false),
                        new ReportStep.Confirm(2));
            }
            default -> {
                var withoutOne = RoomCount.of(counted.subList(1, counted.size()));
                yield List.of(
                        new ReportStep.Submit(1, withoutOne, "", false),
                        new ReportStep.Confirm(1),
                        new ReportStep.Submit(2, all, "One person was left out of the count", false));
            }
        };
    }
}
