package org.folkmoot.backing.postgres;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a server is started.
 *
 * @param directory its data; kept across restarts
 * @param log the file it writes what it has to say to
 * @param software where PostgreSQL's programs are unpacked once; may be shared by several servers
 * @param port where clients connect; 0 for a free one
 * @param password of the owner of all databases; the first start in a directory sets it
 * @param readyWithin how long it may take to answer, recovery after a crash included
 */
public record PostgresOptions(
        Path directory, Path log, Path software, int port, String password, Duration readyWithin) {
    public PostgresOptions {
        directory = directory.toAbsolutePath();
        log = log.toAbsolutePath();
        software = software.toAbsolutePath();
    }

    /** A server on a free port, with programs unpacked in the machine's directory for temporary files. */
    public static PostgresOptions in(Path directory) {
        Path software =
                Path.of(System.getProperty("java.io.tmpdir"), "folkmoot-software-" + System.getProperty("user.name"));
        return new PostgresOptions(
                directory, directory.resolve("postgres.log"), software, 0, "folkmoot", Duration.ofMinutes(3));
    }

    public PostgresOptions withPort(int wanted) {
        return new PostgresOptions(directory, log, software, wanted, password, readyWithin);
    }

    public PostgresOptions withSoftware(Path wanted) {
        return new PostgresOptions(directory, log, wanted, port, password, readyWithin);
    }

    public PostgresOptions withPassword(String wanted) {
        return new PostgresOptions(directory, log, software, port, wanted, readyWithin);
    }

    public PostgresOptions withLog(Path wanted) {
        return new PostgresOptions(directory, wanted, software, port, password, readyWithin);
    }

    Path data() {
        return directory.resolve("data");
    }
}
