package org.folkmoot.breakout.allocation.grouping;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.breakout.allocation.round.RoomSizes;

/**
 * The groups formed so far, and the ways in which people come into one. Whoever is left over stays in the pool that was
 * given.
 */
final class Groups {
    private final Crowd crowd;
    private final AreaTree tree;
    private final RoomSizes sizes;
    private final List<Group> formed = new ArrayList<>();

    Groups(Crowd crowd, AreaTree tree, RoomSizes sizes) {
        this.crowd = crowd;
        this.tree = tree;
        this.sizes = sizes;
    }

    List<Group> formed() {
        return formed;
    }

    int size() {
        return formed.size();
    }

    /**
     * A group for each language, the most spoken first, of as many as fit; then from the rest, who may share another
     * language, until there are none any more.
     */
    void cut(People pool, int home, int party) {
        cut(pool, home, party, false);
    }

    /** Two or more who share a language, though they are too few. */
    void cutSmall(People pool, int home, int party) {
        cut(pool, home, party, true);
    }

    private void cut(People pool, int home, int party, boolean small) {
        int before;
        do {
            before = formed.size();
            cutOnce(pool, home, party, small);
        } while (formed.size() > before && !pool.isEmpty());
    }

    private void cutOnce(People pool, int home, int party, boolean small) {
        var left = new People();
        while (!pool.isEmpty()) {
            int language = Languages.of(pool, crowd).mostSpoken(-1);
            if (language == Languages.NONE) {
                left.addAll(pool);
                pool.clear();
                break;
            }
            var speakers = pool.take(index -> crowd.speaks(index, language));
            boolean all = small && sizes.leavesNobodyAlone(speakers.size());
            int seated = all ? speakers.size() : sizes.seatable(speakers.size());
            left.addAll(speakers.takeFrom(seated));
            if (seated > 0) {
                formed.add(new Group(home, party, language, speakers, crowd));
            }
        }
        pool.addAll(left);
    }

    /**
     * Everybody who can takes a seat more in one of the groups from a number on that speak a language of theirs: the
     * nearest up the tree, of those the largest.
     *
     * @param misfit also where its rooms then come out too small
     */
    void join(People pool, int from, int party, boolean misfit) {
        pool.take(index -> {
            Group best = null;
            boolean mute = crowd.languages(index) == 0;
            for (int number = from; number < formed.size() && !mute; number++) {
                var group = formed.get(number);
                if (group.party() == party
                        && group.size() > 0
                        && crowd.speaks(index, group.language())
                        && (misfit ? sizes.leavesNobodyAlone(group.size() + 1) : sizes.fits(group.size() + 1))
                        && (best == null || better(group, best, index))) {
                    best = group;
                }
            }
            if (best != null) {
                best.add(index, crowd);
            }
            return best != null;
        });
    }

    /** Nearer is what meets farther down, then what was gathered for an area closer to that. */
    private boolean better(Group group, Group than, int index) {
        int meets = tree.depth(tree.meeting(group.home(), crowd.area(index)));
        int thanMeets = tree.depth(tree.meeting(than.home(), crowd.area(index)));
        if (meets != thanMeets) {
            return meets > thanMeets;
        }
        int depth = tree.depth(group.home());
        int thanDepth = tree.depth(than.home());
        return depth == thanDepth ? group.size() > than.size() : depth < thanDepth;
    }

    /**
     * Too few who share a language are joined by others who speak it too and whom their groups can spare, as many as make
     * up the least number.
     *
     * @param fewer also if they stay too few
     */
    void accompany(People pool, int from, int home, int party, boolean fewer) {
        long tried = 0;
        while (!pool.isEmpty()) {
            int language = Languages.of(pool, crowd).mostSpoken(~tried);
            if (language == Languages.NONE) {
                return;
            }
            tried |= 1L << language;
            var speakers = pool.take(index -> crowd.speaks(index, language));
            int missing = sizes.least() - speakers.size();
            var companions = companions(language, from, party, missing);
            if (companions.size() == missing
                    || (fewer && sizes.leavesNobodyAlone(companions.size() + speakers.size()))) {
                for (var companion : companions) {
                    companion.group().people().take(index -> index == companion.index());
                    speakers.add(companion.index());
                }
                formed.add(new Group(home, party, language, speakers, crowd));
            } else {
                pool.addAll(speakers);
            }
        }
    }

    private record Companion(Group group, int index) {}

    /** This many at most; the groups formed last, which are the nearest, are asked first. */
    private List<Companion> companions(int language, int from, int party, int wanted) {
        var found = new ArrayList<Companion>();
        for (int number = formed.size() - 1; number >= from && found.size() < wanted; number--) {
            var group = formed.get(number);
            int before = found.size();
            for (int place = 0; place < group.size() && found.size() < wanted; place++) {
                int index = group.people().get(place);
                int stay = group.size() - (found.size() - before) - 1;
                if (group.party() != party || !group.mightSpeak(language) || !sizes.fits(stay)) {
                    break;
                }
                if (crowd.speaks(index, language) && crowd.needs(index) == 0) {
                    found.add(new Companion(group, index));
                }
            }
        }
        return found;
    }
}
