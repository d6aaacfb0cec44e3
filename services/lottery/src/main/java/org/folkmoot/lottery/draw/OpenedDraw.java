package org.folkmoot.lottery.draw;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.lottery.commitment.PoolRow;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.form.CsvText;
import org.folkmoot.lottery.form.JsonText;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.lottery.pool.Targets;

/** A frozen draw, read back by the organiser, who has the private files too. */
final class OpenedDraw {
    static final String SALTS = "salts.csv";
    static final String PEOPLE = "people.csv";
    static final String SELECTION = "selection.json";
    static final String PROOF = "proof.json";

    private static final int FIRST_FEATURE = 3;
    private static final int SALT_COLUMNS = 3;

    private final DrawDirectory directory;
    private final byte[] commitmentBytes;
    private final JsonNode commitment;

    private OpenedDraw(DrawDirectory directory) {
        this.directory = directory;
        commitmentBytes = directory.read(directory.published(Publication.COMMITMENT));
        commitment = JsonText.read(commitmentBytes);
    }

    static OpenedDraw open(Path root) {
        var directory = new DrawDirectory(root);
        if (!Files.exists(directory.published(Publication.COMMITMENT))) {
            throw new DrawRefusedException("there is no frozen draw in " + root + "; freeze one first");
        }
        return new OpenedDraw(directory);
    }

    DrawDirectory directory() {
        return directory;
    }

    String root() {
        return Sha256.hex(commitmentBytes);
    }

    int seats() {
        return commitment.path("seats").intValue();
    }

    int panels() {
        return commitment.path("panels").intValue();
    }

    BeaconPlan beacon() {
        JsonNode beacon = commitment.path("beacon");
        return beacon.path("kind").asText().equals("drand")
                ? new BeaconPlan.Round(beacon.path("round").longValue())
                : new BeaconPlan.Sources(texts(beacon.path("sources")));
    }

    List<String> outOfOffice() {
        return texts(commitment.path("replaces").path("outOfOffice"));
    }

    Objective objective() {
        return Objective.valueOf(commitment.path("objective").asText().toUpperCase(Locale.ROOT));
    }

    /** What both halves of a draw report. */
    Map<String, Object> figures() {
        JsonNode statistics = JsonText.read(directory.read(directory.published(Publication.STATISTICS)));
        Map<String, Object> figures = new LinkedHashMap<>();
        for (String name : List.of("minimum", "maximum", "gini", "geometricMean")) {
            figures.put(name, statistics.path(name).doubleValue());
        }
        figures.put("certifiedGap", commitment.path("certifiedGap").doubleValue());
        figures.put("method", commitment.path("method").asText());
        return figures;
    }

    /** Those drawn, once they are. */
    Optional<List<String>> selected() {
        Path file = directory.published(SELECTION);
        return Files.exists(file)
                ? Optional.of(texts(JsonText.read(directory.read(file)).path("selected")))
                : Optional.empty();
    }

    List<String> panel(int index) {
        var row = CsvText.rows(directory.read(directory.published(Publication.PANELS)))
                .get(index + 1);
        return List.of(row.get(1).split(" ", -1));
    }

    /** All that the organiser knows of the people of the pool. */
    PeopleTable people(FrozenPool pool) {
        var table = confidential(PEOPLE);
        if (table.isEmpty()) {
            throw changed(PEOPLE);
        }
        PeopleTable people = PeopleTable.of(table);
        Set<String> ids = pool.people().stream().map(FrozenPool.Member::id).collect(Collectors.toSet());
        if (!people.rows().keySet().equals(ids)) {
            throw changed(PEOPLE);
        }
        return people;
    }

    /** Who is who: everybody of the published pool once, each with the salt and id that their identity was made of. */
    FrozenPool pool() {
        Map<String, PoolRow> rows = new HashMap<>();
        CsvText.rows(directory.read(directory.published(Publication.POOL))).stream()
                .skip(1)
                .forEach(row -> rows.put(
                        row.getFirst(),
                        new PoolRow(
                                row.getFirst(),
                                row.get(1),
                                Optional.of(row.get(2)).filter(household -> !household.isEmpty()),
                                row.subList(FIRST_FEATURE, row.size()))));
        var people = confidential(SALTS).stream()
                .skip(1)
                .map(row -> member(row, rows))
                .toList();
        if (!rows.isEmpty()) {
            throw changed(SALTS);
        }
        return new FrozenPool(targets(), people);
    }

    private FrozenPool.Member member(List<String> row, Map<String, PoolRow> unclaimed) {
        PoolRow published = row.size() == SALT_COLUMNS ? unclaimed.remove(row.get(1)) : null;
        if (published == null
                || !Salt.isSalt(row.get(2))
                || !new Salt(row.get(2)).commit(row.getFirst()).equals(published.identity())) {
            throw changed(SALTS);
        }
        return new FrozenPool.Member(published, row.getFirst(), new Salt(row.get(2)));
    }

    private List<List<String>> confidential(String name) {
        try {
            return CsvText.rows(directory.read(directory.confidential(name)));
        } catch (CsvParseException e) {
            throw changed(name);
        }
    }

    private DrawRefusedException changed(String name) {
        return new DrawRefusedException(
                directory.confidential(name) + " is no longer as it was frozen; put back the file as it was");
    }

    private Targets targets() {
        return new Targets(CsvText.rows(directory.read(directory.published(Publication.TARGETS))).stream()
                .skip(1)
                .map(row -> new Quota(
                        row.getFirst(), row.get(1), Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))))
                .toList());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Rows of the people's table, and their pseudonyms in front. */
    byte[] list(FrozenPool pool, Set<String> pseudonyms) {
        PeopleTable people = people(pool);
        Map<String, String> named = new HashMap<>();
        pool.people().forEach(member -> named.put(member.id(), member.pseudonym()));
        var table = new CsvText();
        table.row(join("id", "pseudonym", people.columns()));
        people.rows().forEach((id, fields) -> {
            String pseudonym = named.get(id);
            if (pseudonyms.contains(pseudonym)) {
                table.row(join(id, pseudonym, fields));
            }
        });
        return table.bytes();
    }

    private static List<String> join(String id, String pseudonym, List<String> fields) {
        List<String> row = new ArrayList<>(List.of(id, pseudonym));
        row.addAll(fields);
        return row;
    }
}
