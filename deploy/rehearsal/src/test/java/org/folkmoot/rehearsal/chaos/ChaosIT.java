package org.folkmoot.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.folkmoot.rehearsal.demo.DemoVote;
import org.folkmoot.rehearsal.demo.Venue;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.journey.ComposedSystem;
import org.folkmoot.rehearsal.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services, the broker and PostgreSQL die while people vote: they notice a pause, and the count notices nothing. */
@ExtendWith(ComposedSystem.class)
class ChaosIT {
    private static final long SEED = 7;

    @Test
    @Timeout(600)
    void losesNothingAndCountsNothingTwice(ComposedSystem.Running system) throws Exception {
        // Given
        var out = new StringWriter();
        var festival = FestivalPlanner.plan(DemoVote.read().first(300), 2, 0.3, SEED);
        var rhythm = new Killer.Rhythm(Duration.ofSeconds(3), Duration.ofSeconds(5));
        var plan = new Chaos.Plan(Duration.ofSeconds(20), Duration.ofSeconds(25), rhythm, SEED);
        var venue = Venue.at(system.layout(), system.stack());

        // When
        var figures = new Chaos(system.stack(), venue, festival, plan, Progress.on(new PrintWriter(out), false)).run();

        // Then
        assertThat(figures.held()).as("%s%n%s", out, figures.table()).isTrue();
        assertThat(out.toString()).contains("Killed voting", "Killed results", "Killed kafka", "Killed postgres");
        assertThat(figures.refused()).as("requests that met something dead").isPositive();
    }
}
