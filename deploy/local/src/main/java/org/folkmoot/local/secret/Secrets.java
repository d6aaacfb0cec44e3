package org.folkmoot.local.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;

/** The secrets of one stack, made on its first start and kept in files that only their owner may read. */
public final class Secrets {
    /** No characters that people mix up when they type a password. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path directory;
    private final Map<Secret, String> values;

    private Secrets(Path directory, Map<Secret, String> values) {
        this.directory = directory;
        this.values = values;
    }

    public static Secrets in(Path directory) throws IOException {
        var random = new SecureRandom();
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        var values = new EnumMap<Secret, String>(Secret.class);
        for (Secret secret : Secret.values()) {
            values.put(secret, readOrMake(directory.resolve(secret.fileName()), secret.length(), random));
        }
        return new Secrets(directory, values);
    }

    private static String readOrMake(Path file, int length, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var made = new StringBuilder();
        random.ints(length, 0, ALPHABET.length()).forEach(index -> made.append(ALPHABET.charAt(index)));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, made + "\n");
        return made.toString();
    }

    public String of(Secret secret) {
        return values.get(secret);
    }

    /** A file in which a service keeps a secret it makes itself. */
    public Path file(String name) {
        return directory.resolve(name);
    }
}
