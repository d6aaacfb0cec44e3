package org.folkmoot.sortition.wave;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.draw.Leftovers;
import org.folkmoot.lottery.register.PublishedInvitations;
import org.folkmoot.lottery.verify.Verification.Known;
import org.folkmoot.lottery.verify.invitation.InvitationVerification;
import org.folkmoot.sortition.deed.Deeds;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.jboss.logging.Logger;

/**
 * Has the verifier recompute each wave once the lot has fallen, from the files that everybody can fetch and outside any
 * transaction: millions of leaves take seconds. Invitations are out by then; whatever it finds is published with the wave.
 */
@ApplicationScoped
class WaveAudit {
    private static final Logger LOG = Logger.getLogger(WaveAudit.class);
    private static final String BY = "the verifier";
    private static final String PREFIX = "audit-";

    /** No verification takes so long; whoever laid out older files has ended in the middle. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final WaveStore waves;
    private final RegisterFiles files;
    private final DrawDirectories directories;
    private final Deeds deeds;
    private final Clock clock;

    WaveAudit(WaveStore waves, RegisterFiles files, DrawDirectories directories, Deeds deeds, Clock clock) {
        this.waves = waves;
        this.files = files;
        this.directories = directories;
        this.deeds = deeds;
        this.clock = clock;
    }

    void sweep(@Observes StartupEvent event) {
        Instant lately = clock.instant().minus(ABANDONED);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directories.directory(), PREFIX + "*")) {
            for (Path directory : left) {
                if (Files.getLastModifiedTime(directory).toInstant().isBefore(lately)) {
                    Leftovers.delete(directory);
                }
            }
        } catch (NoSuchFileException e) {
            // Nothing was ever laid out here, or another instance has just swept it away.
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("What a verification left behind could not be swept away", e);
        }
    }

    /** Two instances may look at the same wave; both come to the same. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Optional<WaveStore.Published> drawn = QuarkusTransaction.requiringNew().call(waves::unaudited);
        drawn.ifPresent(wave -> {
            List<String> findings = findings(wave);
            QuarkusTransaction.requiringNew().run(() -> tell(wave.row(), findings));
        });
    }

    private List<String> findings(WaveStore.Published wave) {
        DrawId draw = wave.row().draw();
        Path directory = directories.directory().resolve(PREFIX + UUID.randomUUID());
        try {
            try {
                Files.createDirectories(directory);
                lay(wave, directory);
                return InvitationVerification.verify(
                                directory, new Known(List.of(wave.row().terms().root()), Optional.empty()))
                        .orElseThrow()
                        .findings();
            } finally {
                Leftovers.delete(directory);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    e,
                    "A wave could not be verified drawId=%s wave=%d",
                    draw,
                    wave.row().number());
            return List.of("What is published could not be verified; the service's log says why.");
        }
    }

    /** Under the names that the verifier knows; leaves are many, so that they are not copied where that can be helped. */
    private void lay(WaveStore.Published wave, Path directory) throws IOException {
        PublishedInvitations outcome = wave.row().outcome().orElseThrow();
        Files.write(directory.resolve("invitation.json"), wave.row().terms().bytes());
        Files.write(directory.resolve("invitations.json"), outcome.bytes());
        Path register = directory.resolve("register.csv");
        try {
            Files.createLink(register, files.path(wave.file()));
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every shared volume has links.
            Files.copy(files.path(wave.file()), register);
        }
    }

    private void tell(WaveRow wave, List<String> findings) {
        if (waves.audited(wave, findings, clock.instant()) && !findings.isEmpty()) {
            LOG.errorf("The verifier does not confirm a wave drawId=%s wave=%d", wave.draw(), wave.number());
            deeds.record(
                    wave.draw(),
                    clock.instant(),
                    BY,
                    "did not confirm a wave",
                    Map.of("wave", wave.number(), "findings", findings));
        }
    }
}
