package org.folkmoot.backing.postgres;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a server is started.
 *
 * @param directory its data and log; kept across restarts
 * @param software where PostgreSQL's programs are unpacked once; may be shared by several servers
 * @param port where clients connect; 0 for a free one
 * @param password of the owner of all databases; the first start in a directory sets it
 * @param readyWithin how long it may take to answer, recovery after a crash included
 */
public record PostgresOptions(Path directory, Path software, int port, String password, Duration readyWithin) {
    public PostgresOptions {
        directory = directory.toAbsolutePath();
        software = software.toAbsolutePath();
    }

    /** A server on a free port, with programs unpacked in the machine's directory for temporary files. */
    public static PostgresOptions in(Path directory) {
        Path software =
                Path.of(System.getProperty("java.io.tmpdir"), "folkmoot-software-" + System.getProperty("user.name"));
        return new PostgresOptions(directory, software, 0, "folkmoot", Duration.ofSeconds(60));
    }

    public PostgresOptions withPort(int wanted) {
        return new PostgresOptions(directory, software, wanted, password, readyWithin);
    }

    public PostgresOptions withSoftware(Path wanted) {
        return new PostgresOptions(directory, wanted, port, password, readyWithin);
    }

    public PostgresOptions withPassword(String wanted) {
        return new PostgresOptions(directory, software, port, wanted, readyWithin);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }
}
