package org.folkmoot.results.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.folkmoot.contracts.ballot.BallotId;

/** Finds a ballot in the files and proves that it is under the root; it reads a few hundred bytes, not the lists. */
final class Proofs {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ID_LENGTH = 36;
    private static final int TREE_LINE = ID_LENGTH + 1 + 2 * MerkleTree.HASH_LENGTH + 1;

    private final Path directory;

    Proofs(Path directory) {
        this.directory = directory;
    }

    Optional<InclusionProof> of(String contest, BallotId ballot) throws IOException {
        long size = (Files.size(directory.resolve(BallotList.TREE)) - BallotList.TREE_HEADER.length()) / TREE_LINE;
        OptionalLong index = index(ballot.toString(), size);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        MerkleTree tree = new MerkleTree(new TreeNodes(PublicationDirectory.nodes(directory)), size);
        String[] line = line(index.getAsLong()).split(",", 3);
        String selection = line[2].substring(1, line[2].length() - 1);
        return Optional.of(new InclusionProof(
                contest,
                ballot.toString(),
                line[1],
                selection,
                index.getAsLong(),
                size,
                HEX.formatHex(MerkleTree.leaf(ballot.toString(), line[1], selection)),
                tree.path(index.getAsLong()).stream().map(HEX::formatHex).toList(),
                HEX.formatHex(tree.root())));
    }

    /** The tree's lines are all of one length and sorted. */
    private OptionalLong index(String ballot, long size) throws IOException {
        try (var tree = new RandomAccessFile(directory.resolve(BallotList.TREE).toFile(), "r")) {
            byte[] id = new byte[ID_LENGTH];
            long from = 0;
            long to = size;
            while (from < to) {
                long middle = (from + to) >>> 1;
                tree.seek(BallotList.TREE_HEADER.length() + middle * TREE_LINE);
                tree.readFully(id);
                int comparison = ballot.compareTo(new String(id, StandardCharsets.US_ASCII));
                if (comparison == 0) {
                    return OptionalLong.of(middle);
                }
                if (comparison < 0) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return OptionalLong.empty();
        }
    }

    private String line(long index) throws IOException {
        Path offsets = PublicationDirectory.nodes(directory).resolve(BallotList.OFFSETS);
        try (var positions = new RandomAccessFile(offsets.toFile(), "r");
                var ballots = Files.newByteChannel(directory.resolve(BallotList.TABLE))) {
            positions.seek(index * Long.BYTES);
            ballots.position(positions.readLong());
            var reader = new BufferedReader(Channels.newReader(ballots, StandardCharsets.UTF_8));
            return reader.readLine();
        }
    }
}
