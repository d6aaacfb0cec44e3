package org.folkmoot.results.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Who this instance is to the broker. The name stands in the state directory: whoever starts there next is the same
 * member of the group and the same transactional producer, takes the place of a killed predecessor at once, and aborts
 * what that one left open. A lock keeps two instances from being the same at the same time.
 */
final class StreamsMember implements AutoCloseable {
    private final FileChannel file;
    private final String name;

    private StreamsMember(FileChannel file, String name) {
        this.file = file;
        this.name = name;
    }

    static StreamsMember in(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel file = FileChannel.open(
                    directory.resolve("member"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new IllegalStateException("Another instance runs in " + directory
                        + "; give this one a FOLKMOOT_STREAMS_DIRECTORY of its own");
            }
            return new StreamsMember(file, readOrChoose(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use FOLKMOOT_STREAMS_DIRECTORY " + directory, e);
        }
    }

    private static String readOrChoose(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) file.size());
        file.read(text, 0);
        String known = new String(text.array(), StandardCharsets.UTF_8);
        if (!known.isBlank()) {
            return known;
        }
        String chosen = UUID.randomUUID().toString();
        file.write(ByteBuffer.wrap(chosen.getBytes(StandardCharsets.UTF_8)), 0);
        file.force(true);
        return chosen;
    }

    String name() {
        return name;
    }

    /** Closing the file releases its lock; so does the end of the process, however it comes. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
