package org.folkmoot.local.keycloak;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.backing.process.FileTree;
import org.folkmoot.local.part.SoftwareMissingException;

/** Keycloak's programs, shared by all stacks, seen from a home directory of one stack's own. */
final class KeycloakHome {
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private KeycloakHome() {}

    /** The directory into which the build unpacked Keycloak. */
    static Path unpacked(Path software) throws IOException {
        if (Files.isDirectory(software)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(software, "keycloak-*")) {
                for (Path directory : found) {
                    return directory;
                }
            }
        }
        throw new SoftwareMissingException(
                "Keycloak is missing in " + software + "; ./folkmoot unpacks it when it builds");
    }

    /** Keycloak writes below its home; everything else there is a link to the shared programs. */
    static Path prepare(Path unpacked, Path home) throws IOException {
        Files.createDirectories(home);
        for (String name : SHARED) {
            Path link = home.resolve(name);
            Files.deleteIfExists(link);
            if (Files.exists(unpacked.resolve(name))) {
                Files.createSymbolicLink(link, unpacked.resolve(name));
            }
        }
        FileTree.delete(home.resolve("data"));
        Files.createDirectories(home.resolve("data").resolve("import"));
        return home;
    }
}
