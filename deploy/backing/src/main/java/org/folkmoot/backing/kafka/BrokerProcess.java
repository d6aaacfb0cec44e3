package org.folkmoot.backing.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The child process: formats its storage when that is new, and runs the stock broker. It ends with the process that
 * started it, so that nothing is left over however that one ended.
 */
public final class BrokerProcess {
    private static final int ORPHANED = 143;

    private BrokerProcess() {}

    /** Takes the settings file, the pid of the process to follow, and the id of the cluster. */
    public static void main(String[] arguments) throws Exception {
        Path settings = Path.of(arguments[0]);
        follow(Long.parseLong(arguments[1]));
        format(settings, arguments[2]);
        Kafka.main(new String[] {settings.toString()});
    }

    private static void follow(long parent) {
        Thread.ofPlatform().name("follow-parent").daemon().start(() -> {
            ProcessHandle.of(parent).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
            System.exit(ORPHANED);
        });
    }

    private static void format(Path settings, String cluster) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        String directory = properties.getProperty("log.dirs");
        if (Files.exists(Path.of(directory, "meta.properties"))) {
            return;
        }
        String[] format = {"format", "--cluster-id", cluster, "--config", settings.toString()};
        if (StorageTool.execute(format, System.out) != 0) {
            throw new IllegalStateException("could not format " + directory);
        }
    }
}
