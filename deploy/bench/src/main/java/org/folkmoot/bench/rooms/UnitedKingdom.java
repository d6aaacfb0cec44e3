package org.folkmoot.bench.rooms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.folkmoot.breakout.allocation.round.AreaTree;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.local.part.SoftwareMissingException;

/**
 * The areas that registration ships, in which people live where the population does.
 *
 * @param areas by number, the first one is the country
 * @param upTo by area, the inhabitants of its locality and of all localities before it
 */
record UnitedKingdom(AreaTree tree, List<AreaDefined> areas, long[] upTo) {
    /** Country, nation, region, locality. */
    static final int LOCALITY = 4;

    private static final String FILE = "services/registration/src/main/resources/areas/uk-areas.csv";

    static UnitedKingdom read() {
        var file = Path.of(System.getProperty("folkmoot.root", "."), FILE);
        if (!Files.isRegularFile(file)) {
            throw new SoftwareMissingException(FILE + " is missing; run the bench from the sources");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return of(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnitedKingdom of(List<NamedCsvRecord> lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (var line : lines) {
            numbers.put(line.getField("code"), numbers.size());
        }
        var parents = new ArrayList<Integer>();
        var areas = new ArrayList<AreaDefined>();
        var upTo = new long[lines.size()];
        long inhabitants = 0;
        for (var line : lines) {
            parents.add(numbers.getOrDefault(line.getField("parent"), -1));
            var area = area(line);
            areas.add(area);
            if (area.kind().equals("locality")) {
                inhabitants += area.population();
            }
            upTo[parents.size() - 1] = inhabitants;
        }
        return new UnitedKingdom(
                AreaTree.of(parents.stream().mapToInt(Integer::intValue).toArray()), List.copyOf(areas), upTo);
    }

    private static AreaDefined area(NamedCsvRecord line) {
        String parent = line.getField("parent");
        return new AreaDefined(
                AreaCode.of(line.getField("code")),
                line.getField("name"),
                line.getField("kind"),
                parent.isEmpty() ? null : AreaCode.of(parent),
                Long.parseLong(line.getField("population")));
    }

    AreaCode code(int area) {
        return areas.get(area).code();
    }

    /** The locality of one of the inhabitants, each as likely as any other. */
    int somewhere(RandomGenerator random) {
        long inhabitant = random.nextLong(upTo[upTo.length - 1]) + 1;
        int found = Arrays.binarySearch(upTo, inhabitant);
        int area = found < 0 ? -found - 1 : found;
        while (area > 0 && upTo[area - 1] >= inhabitant) {
            area--;
        }
        return area;
    }
}
