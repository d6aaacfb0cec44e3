package org.folkmoot.counting.profile;

import java.util.List;

/** Approvals turned around: which distinct ballots approve an option. */
public final class Supporters {
    private final List<Option> options;
    private final List<Counted<Approval>> groups;
    private final int[][] groupsOf;
    private final long[] counts;

    private Supporters(List<Option> options, List<Counted<Approval>> groups) {
        this.options = options;
        this.groups = groups;
        this.counts = groups.stream().mapToLong(Counted::count).toArray();
        var sizes = new int[options.size()];
        groups.forEach(group -> group.ballot().options().forEach(option -> sizes[option]++));
        groupsOf = new int[options.size()][];
        for (int option = 0; option < sizes.length; option++) {
            groupsOf[option] = new int[sizes[option]];
            sizes[option] = 0;
        }
        for (int group = 0; group < groups.size(); group++) {
            var ballot = groups.get(group).ballot();
            for (int place = 0; place < ballot.size(); place++) {
                int option = ballot.option(place);
                groupsOf[option][sizes[option]++] = group;
            }
        }
    }

    /** Groups voters with the same ballot. */
    public static Supporters of(Profile<Approval> profile) {
        return new Supporters(profile.options(), profile.grouped().ballots());
    }

    public List<Option> options() {
        return options;
    }

    public int groups() {
        return groups.size();
    }

    public Approval ballot(int group) {
        return groups.get(group).ballot();
    }

    public long count(int group) {
        return counts[group];
    }

    /** The groups that approve an option; not to be changed. */
    public int[] groupsOf(int option) {
        return groupsOf[option];
    }

    /** How many voters approve an option. */
    public long support(int option) {
        long voters = 0;
        for (int group : groupsOf[option]) {
            voters += counts[group];
        }
        return voters;
    }

    public long voters() {
        long voters = 0;
        for (long count : counts) {
            voters += count;
        }
        return voters;
    }
}
