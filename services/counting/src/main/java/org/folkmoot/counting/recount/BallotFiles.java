package org.folkmoot.counting.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the lists, a line at a time. */
final class BallotFiles {
    private BallotFiles() {}

    /** Any table of ours: a header that is known beforehand, then rows of as many fields. */
    static void rows(Path file, List<String> header, Consumer<List<String>> rows)
            throws IOException, MalformedException {
        var name = file.getFileName();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            boolean first = true;
            for (CsvRecord row : records) {
                if (first && !row.getFields().equals(header)) {
                    throw new MalformedException(name + " does not begin with " + String.join(",", header), null);
                }
                if (row.getFieldCount() != header.size()) {
                    throw new MalformedException(
                            name + " line " + row.getStartingLineNumber() + " has " + row.getFieldCount()
                                    + " fields instead of " + header.size(),
                            null);
                }
                if (!first) {
                    rows.accept(row.getFields());
                }
                first = false;
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new MalformedException(name + " is not a table", broken);
        }
    }

    /** The ballots of {@code ballots.csv}; equal texts are kept once. */
    static void csv(Path file, Consumer<ListedBallot> ballots) throws IOException, MalformedException {
        Map<String, String> texts = new HashMap<>();
        rows(
                file,
                List.of("BallotId", "GpUnitId", "Selection"),
                row -> ballots.accept(new ListedBallot(
                        row.getFirst(),
                        texts.computeIfAbsent(row.get(1), text -> text),
                        texts.computeIfAbsent(row.get(2), text -> text))));
    }

    /** The ballots of {@code ballots.json}. */
    static void json(Path file, Consumer<ListedBallot> ballots) throws IOException, MalformedException {
        var mapper = new ObjectMapper();
        try (var parser = mapper.getFactory().createParser(file.toFile())) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new MalformedException(file.getFileName() + " has no list of ballots", null);
                }
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode ballot = mapper.readTree(parser);
                ballots.accept(new ListedBallot(
                        ballot.path("BallotId").asText(),
                        ballot.path("GpUnitId").asText(),
                        Marking.ofJson(ballot.path("Selection")).canonical()));
            }
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new MalformedException(file.getFileName() + " cannot be read", broken);
        }
    }
}
