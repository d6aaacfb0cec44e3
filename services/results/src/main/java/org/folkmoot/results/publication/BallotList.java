package org.folkmoot.results.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.folkmoot.contracts.event.Json;

/** Writes the list of ballots, as a table and as JSON, and the tree over it, in one pass. */
final class BallotList {
    static final String TABLE = "ballots.csv";
    static final String JSON = "ballots.json";
    static final String TREE = "tree.csv";
    static final String TREE_HEADER = "BallotId,LeafHash\n";

    /** Where each line of the table begins; for our own use. */
    static final String OFFSETS = "offsets";

    private static final String HEADER = "BallotId,GpUnitId,Selection\n";
    private static final HexFormat HEX = HexFormat.of();

    private final ObjectMapper mapper = Json.MAPPER;
    private final Map<Marked, String> selections = new HashMap<>();

    /** @return the root of the tree */
    byte[] write(ClosedContest contest, ShownAreas shown, Path directory, Path nodes) throws IOException {
        Files.createDirectories(nodes);
        try (var table = writer(directory.resolve(TABLE));
                var json = writer(directory.resolve(JSON));
                var tree = writer(directory.resolve(TREE));
                var leaves = new TreeNodes.Writer(nodes);
                var offsets =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(nodes.resolve(OFFSETS))))) {
            table.write(HEADER);
            tree.write(TREE_HEADER);
            json.write("{\"ContestId\":\"" + contest.definition().id() + "\",\"Ballots\":[");
            long offset = HEADER.length();
            String separator = "\n";
            for (CountedBallot ballot : contest.ballots()) {
                String id = ballot.id();
                String unit = shown.ofVoter(ballot.area());
                String line = id + ',' + unit + ",\"" + ballot.marked().canonical() + "\"\n";
                table.write(line);
                offsets.writeLong(offset);
                offset += line.getBytes(StandardCharsets.UTF_8).length;
                json.write(separator + "{\"BallotId\":\"" + id + "\",\"GpUnitId\":\"" + unit + "\",\"Selection\":"
                        + selection(ballot.marked()) + "}");
                separator = ",\n";
                byte[] leaf = MerkleTree.leaf(id, unit, ballot.marked().canonical());
                leaves.add(leaf);
                tree.write(id + ',' + HEX.formatHex(leaf) + '\n');
            }
            json.write("\n]}\n");
        }
        return new MerkleTree(new TreeNodes(nodes), contest.ballots().size()).root();
    }

    private String selection(Marked marked) throws IOException {
        String known = selections.get(marked);
        if (known == null) {
            known = mapper.writeValueAsString(marked.plain());
            selections.put(marked, known);
        }
        return known;
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
