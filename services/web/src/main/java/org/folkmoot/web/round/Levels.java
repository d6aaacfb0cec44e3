package org.folkmoot.web.round;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.web.facts.AreaTree;

/** How far down the tree of areas people may be kept together, in the words that the areas themselves have for it. */
record Levels(List<Level> all) {
    /** @param depth 0 for everybody; a root of the tree is at 1 */
    record Level(int depth, String sentence) {}

    /** Above the assembly's own area everybody is together anyway. */
    static Levels of(AreaTree areas, AreaCode whole) {
        Map<Integer, String> kinds = new TreeMap<>();
        int own = areas.pathOf(whole).size();
        for (AreaDefined area : areas.all()) {
            int depth = areas.pathOf(area.code()).size();
            if (depth > own && !kinds.containsKey(depth) && areas.lies(area.code(), whole)) {
                kinds.put(depth, area.kind().toLowerCase(Locale.ROOT).replace('-', ' '));
            }
        }
        List<Level> below = kinds.entrySet().stream()
                .map(kind -> new Level(kind.getKey(), "People of one " + kind.getValue() + " sit together."))
                .toList();
        return new Levels(Stream.concat(Stream.of(new Level(0, "Everybody is mixed.")), below.stream())
                .toList());
    }

    /** The usual one when it is there: not everybody, and not only neighbours. */
    public int usual() {
        return all.size() > 1 ? all.get(1).depth() : 0;
    }

    String sentence(int depth) {
        return all.stream()
                .filter(level -> level.depth() == depth)
                .map(Level::sentence)
                .findFirst()
                .orElse(all.getFirst().sentence());
    }
}
