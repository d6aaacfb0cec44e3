package org.folkmoot.sortition.drand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.folkmoot.sortition.draw.DrawStatus;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.panel.PanelDrawing;
import org.folkmoot.sortition.randomness.Randomness;
import org.folkmoot.sortition.randomness.RandomnessConfig;
import org.folkmoot.sortition.wave.WaveDrawing;
import org.folkmoot.sortition.wave.WaveStore;
import org.jboss.logging.Logger;

/** Asks for each round that somebody waits for, from its time on. What comes is verified like what is entered by hand. */
@ApplicationScoped
class DrandWatch {
    private static final Logger LOG = Logger.getLogger(DrandWatch.class);
    private static final String BY = "drand";

    private final DrawStore draws;
    private final WaveStore waves;
    private final PanelDrawing panels;
    private final WaveDrawing invitations;
    private final Optional<DrandRelay> relay;
    private final Clock clock;

    DrandWatch(
            DrawStore draws,
            WaveStore waves,
            PanelDrawing panels,
            WaveDrawing invitations,
            RandomnessConfig config,
            Clock clock) {
        this.draws = draws;
        this.waves = waves;
        this.panels = panels;
        this.invitations = invitations;
        this.relay = config.drandUrl().map(DrandRelay::new);
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        relay.ifPresent(this::look);
    }

    private void look(DrandRelay drand) {
        for (WaveStore.Waiting waiting : QuarkusTransaction.requiringNew().call(waves::waiting)) {
            complete(
                    drand,
                    waiting.randomness(),
                    value -> invitations.draw(waiting.draw(), waiting.number(), value, BY));
        }
        QuarkusTransaction.requiringNew()
                .call(() -> draws.in(DrawStatus.FROZEN))
                .forEach(draw -> complete(
                        drand, draw.plan().orElseThrow().randomness(), value -> panels.draw(draw.id(), value, BY)));
    }

    private void complete(DrandRelay drand, Randomness randomness, Consumer<String> drawing) {
        if (!(randomness instanceof Randomness.Drand round) || clock.instant().isBefore(round.knownFrom())) {
            return;
        }
        try {
            drand.value(round.round()).ifPresent(drawing);
        } catch (RuntimeException e) {
            LOG.warnf(e, "A round of drand could not be used round=%d", round.round());
        }
    }
}
