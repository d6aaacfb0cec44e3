package org.folkmoot.rehearsal.festival;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.pabulib.Vote;

/**
 * The area tree of a vote: the city, and one leaf for each neighbourhood as the file names it. Voters whose
 * neighbourhood is blank have a leaf of their own; in a file without neighbourhoods it is the only one.
 *
 * @param leaves by the neighbourhood's name in the file
 */
public record Places(AreaCode city, String cityName, Map<String, AreaCode> leaves) {
    private static final int LONGEST_CODE = 64;

    public Places {
        leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
    }

    static Places of(PabulibVote vote) {
        var city = new PlainName(28).next(vote.unit() + "-" + vote.instance());
        var names = new TreeSet<String>();
        vote.votes().stream().map(Vote::neighbourhood).forEach(names::add);
        var codes = new PlainName(LONGEST_CODE - city.length() - 1);
        var leaves = new LinkedHashMap<String, AreaCode>();
        names.forEach(name -> leaves.put(name, AreaCode.of(city + "." + codes.next(label(name)))));
        return new Places(AreaCode.of(city), vote.unit() + " " + vote.instance(), leaves);
    }

    /** What the pages call a neighbourhood. */
    public static String label(String neighbourhood) {
        return neighbourhood.isEmpty() ? "Not stated" : neighbourhood;
    }

    public AreaCode leaf(String neighbourhood) {
        var leaf = leaves.get(neighbourhood);
        if (leaf == null) {
            throw new IllegalArgumentException("The file has no neighbourhood " + neighbourhood);
        }
        return leaf;
    }

    /** Every area, the city first. */
    public List<AreaCode> all() {
        return Stream.concat(Stream.of(city), leaves.values().stream()).toList();
    }
}
