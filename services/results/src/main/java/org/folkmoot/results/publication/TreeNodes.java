package org.folkmoot.results.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The nodes of a tree on disk, a file for each level: a tree of a million leaves never has to fit into memory. */
final class TreeNodes implements MerkleTree.Nodes {
    private final Path directory;

    TreeNodes(Path directory) {
        this.directory = directory;
    }

    private static Path level(Path directory, int level) {
        return directory.resolve("level-" + level);
    }

    @Override
    public byte[] node(int level, long index) throws IOException {
        ByteBuffer hash = ByteBuffer.allocate(MerkleTree.HASH_LENGTH);
        try (SeekableByteChannel file = Files.newByteChannel(level(directory, level))) {
            file.position(index * MerkleTree.HASH_LENGTH);
            while (hash.hasRemaining()) {
                if (file.read(hash) < 0) {
                    throw new IOException("There is no node " + index + " on level " + level + " in " + directory);
                }
            }
        }
        return hash.array();
    }

    /** Takes leaf after leaf. */
    static final class Writer implements AutoCloseable {
        private final Path directory;
        private final List<OutputStream> levels = new ArrayList<>();
        private final List<byte[]> waiting = new ArrayList<>();
        private long size;

        Writer(Path directory) throws IOException {
            this.directory = Files.createDirectories(directory);
        }

        void add(byte[] leaf) throws IOException {
            size++;
            byte[] hash = leaf;
            for (int level = 0; ; level++) {
                if (level == levels.size()) {
                    levels.add(new BufferedOutputStream(Files.newOutputStream(level(directory, level))));
                    waiting.add(null);
                }
                levels.get(level).write(hash);
                byte[] left = waiting.set(level, null);
                if (left == null) {
                    waiting.set(level, hash);
                    return;
                }
                hash = MerkleTree.node(left, hash);
            }
        }

        long size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            for (OutputStream level : levels) {
                level.close();
            }
        }
    }
}
