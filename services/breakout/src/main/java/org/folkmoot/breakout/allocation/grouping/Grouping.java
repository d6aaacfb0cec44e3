package org.folkmoot.breakout.allocation.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.Unplaced;
import org.folkmoot.breakout.allocation.round.Unplaced.Reason;

/**
 * Forms the groups. First each party by itself. Then area by area, those within an area before it: its people, and those
 * left over below, are cut into groups by language, the most spoken first. Of the few that remain each takes a seat more in
 * a group below that speaks a language of theirs; or some who speak it too come over to them; or they go one area up. At
 * the top they get an undersized group, and who is alone even then is named with the reason.
 *
 * <p>O(n + g l) for n people, g groups and l who are left over somewhere, which are fewer than {@code least} for each
 * language and area.
 */
public final class Grouping {
    private static final int RELIEVED = 3;

    private final Crowd crowd;
    private final AreaTree tree;
    private final Plan plan;
    private final Lot lot;
    private final Groups groups;
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final People alone = new People();

    public Grouping(Crowd crowd, AreaTree tree, Plan plan, Lot lot) {
        this.crowd = crowd;
        this.tree = tree;
        this.plan = plan;
        this.lot = lot;
        this.groups = new Groups(crowd, tree, plan.sizes());
    }

    public Grouped form() {
        var scopes = new Gathering(crowd, tree, plan).scopes();
        var order = new int[crowd.size()];
        Arrays.setAll(order, index -> index);
        lot.shuffle(order);
        parties(order);
        areas(order, scopes);
        if (plan.limitedNeeds() != 0) {
            relieve(new Scarcity(crowd, plan, groups));
        }
        nameAlone();
        return Grouped.of(crowd, groups.formed(), unplaced);
    }

    /** Whoever joins a group may take another room of those that are scarce, so the last time only who does not may join. */
    private void relieve(Scarcity scarcity) {
        var homeless = scarcity.relieve();
        for (int time = 1; time < RELIEVED && mayHelp(homeless, scarcity); time++) {
            homeless.addAll(alone);
            alone.clear();
            while (!homeless.isEmpty()) {
                int party = crowd.party(homeless.get(0));
                insist(homeless.take(index -> crowd.party(index) == party), 0, party);
            }
            homeless = scarcity.relieve();
        }
        if (!homeless.isEmpty()) {
            homeless.addAll(alone.take(index -> crowd.needs(index) == 0));
        }
        while (!homeless.isEmpty()) {
            int party = crowd.party(homeless.get(0));
            var people = homeless.take(index -> crowd.party(index) == party);
            scarcity.admit(people);
            groups.cutSmall(people, tree.everywhere(), party);
            alone.addAll(people);
        }
        scarcity.unmet().forEach(index -> unplaced.add(new Unplaced(crowd.person(index), Reason.NEED_NOT_MET)));
    }

    /** Where people came to other groups these may be able to spare somebody now, for one who was alone. */
    private boolean mayHelp(People homeless, Scarcity scarcity) {
        return !homeless.isEmpty() || (scarcity.movedAnybody() && !alone.isEmpty());
    }

    private void parties(int[] order) {
        var keys = new long[order.length];
        int size = 0;
        for (int place = 0; place < order.length; place++) {
            int party = crowd.party(order[place]);
            if (party != Attendee.NO_PARTY) {
                keys[size++] = (long) party << Integer.SIZE | place;
            }
        }
        Arrays.sort(keys, 0, size);
        var pool = new People();
        for (int at = 0; at < size; at++) {
            int party = (int) (keys[at] >>> Integer.SIZE);
            pool.add(order[(int) keys[at]]);
            if (at + 1 == size || party != (int) (keys[at + 1] >>> Integer.SIZE)) {
                int from = groups.size();
                settle(pool, from, tree.everywhere(), party);
                insist(pool, from, party);
                pool.clear();
            }
        }
    }

    private void areas(int[] order, int[] scopes) {
        var waiting = new People[tree.size()];
        for (int index : order) {
            if (crowd.party(index) == Attendee.NO_PARTY) {
                pool(waiting, scopes[index]).add(index);
            }
        }
        var areas = tree.childrenFirst();
        var groupsBefore = new int[areas.length];
        for (int place = 0; place < areas.length; place++) {
            int area = areas[place];
            groupsBefore[place] = groups.size();
            if (waiting[area] != null) {
                var pool = waiting[area];
                settle(pool, groupsBefore[place - tree.within(area) + 1], area, Attendee.NO_PARTY);
                if (area == tree.everywhere()) {
                    insist(pool, 0, Attendee.NO_PARTY);
                } else if (!pool.isEmpty()) {
                    pool(waiting, tree.parent(area)).addAll(pool);
                }
                waiting[area] = null;
            }
        }
    }

    private static People pool(People[] pools, int area) {
        if (pools[area] == null) {
            pools[area] = new People();
        }
        return pools[area];
    }

    private void settle(People pool, int from, int home, int party) {
        groups.cut(pool, home, party);
        if (!pool.isEmpty()) {
            groups.join(pool, from, party, false);
            groups.accompany(pool, from, home, party, false);
        }
    }

    /** Nobody is left alone where a room that is too small can be helped by it. */
    private void insist(People pool, int from, int party) {
        if (!pool.isEmpty()) {
            groups.join(pool, from, party, false);
            groups.join(pool, from, party, true);
            groups.accompany(pool, from, tree.everywhere(), party, true);
            groups.cutSmall(pool, tree.everywhere(), party);
            alone.addAll(pool);
        }
    }

    private void nameAlone() {
        if (alone.isEmpty()) {
            return;
        }
        var companions = new HashMap<Integer, Integer>();
        for (int index = 0; index < crowd.size(); index++) {
            companions.merge(crowd.party(index), 1, Integer::sum);
        }
        for (int place = 0; place < alone.size(); place++) {
            int index = alone.get(place);
            int party = crowd.party(index);
            var nobodyElse = party == Attendee.NO_PARTY ? Reason.NOBODY_ELSE : Reason.ALONE_IN_PARTY;
            unplaced.add(new Unplaced(
                    crowd.person(index), companions.get(party) == 1 ? nobodyElse : Reason.NO_COMMON_LANGUAGE));
        }
    }
}
