package org.folkmoot.breakout.allocation.grouping;

import java.util.Arrays;
import java.util.Collection;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;

/** Who is there, by an index from 0 in the order of their numbers, so that the order of the request has no influence. */
public final class Crowd {
    /** The language of everybody where none is asked for. */
    private static final long ANY = 1;

    private final int[] persons;
    private final int[] areas;
    private final int[] needs;
    private final int[] wants;
    private final int[] parties;
    private final int[] features;
    private final long[] languages;
    private final boolean[] facilitators;

    private Crowd(int size) {
        persons = new int[size];
        areas = new int[size];
        needs = new int[size];
        wants = new int[size];
        parties = new int[size];
        features = new int[size];
        languages = new long[size];
        facilitators = new boolean[size];
    }

    /** @throws IllegalArgumentException if a person is there twice, or from an area that is not in the tree */
    public static Crowd of(Collection<Attendee> attendees, AreaTree tree, Plan plan) {
        var given = attendees.toArray(Attendee[]::new);
        var order = new long[given.length];
        for (int place = 0; place < given.length; place++) {
            order[place] = (long) given[place].person() << Integer.SIZE | place;
        }
        Arrays.sort(order);
        var crowd = new Crowd(given.length);
        int limited = plan.limitedNeeds();
        for (int index = 0; index < given.length; index++) {
            var attendee = given[(int) order[index]];
            if (index > 0 && crowd.persons[index - 1] == attendee.person()) {
                throw new IllegalArgumentException("Person " + attendee.person() + " is there twice");
            }
            if (attendee.area() >= tree.size()) {
                throw new IllegalArgumentException("Area " + attendee.area() + " is not in the tree");
            }
            crowd.persons[index] = attendee.person();
            crowd.areas[index] = attendee.area();
            crowd.wants[index] = attendee.needs();
            crowd.needs[index] = attendee.needs() & limited;
            crowd.parties[index] = attendee.party();
            crowd.features[index] = attendee.features();
            crowd.languages[index] = plan.commonLanguage() ? attendee.languages() : ANY;
            crowd.facilitators[index] = attendee.facilitator();
        }
        return crowd;
    }

    /** Only these, numbered as they come. */
    Crowd inOrder(People people) {
        var ordered = new Crowd(people.size());
        for (int place = 0; place < people.size(); place++) {
            int index = people.get(place);
            ordered.persons[place] = persons[index];
            ordered.areas[place] = areas[index];
            ordered.needs[place] = needs[index];
            ordered.wants[place] = wants[index];
            ordered.parties[place] = parties[index];
            ordered.features[place] = features[index];
            ordered.languages[place] = languages[index];
            ordered.facilitators[place] = facilitators[index];
        }
        return ordered;
    }

    public int size() {
        return persons.length;
    }

    public int person(int index) {
        return persons[index];
    }

    public int area(int index) {
        return areas[index];
    }

    /** Those of which there is a limited supply; any room can offer the others. */
    public int needs(int index) {
        return needs[index];
    }

    /** All access needs. */
    public int wants(int index) {
        return wants[index];
    }

    public int party(int index) {
        return parties[index];
    }

    public int features(int index) {
        return features[index];
    }

    public boolean speaks(int index, int language) {
        return (languages[index] >>> language & 1) != 0;
    }

    long languages(int index) {
        return languages[index];
    }

    public boolean facilitates(int index) {
        return facilitators[index];
    }
}
