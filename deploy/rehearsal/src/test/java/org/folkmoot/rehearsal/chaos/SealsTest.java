package org.folkmoot.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Publication;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.replay.Replayed;
import org.junit.jupiter.api.Test;

class SealsTest {
    private static final ContestId CONTEST = ContestId.random();
    private static final Tally TALLY = new Tally("closed", List.of());
    private static final Publication PUBLISHED = publication("park", Map.of("manifest.json", "{}", "ballots.csv", "a"));

    private final Shown shown = new Shown();
    private final Seals seals = new Seals(shown);
    private final List<Replayed> held =
            List.of(new Replayed(AssemblyId.random(), CONTEST, TALLY, List.of(), 0, 1.0, 0));

    /** What would be shown to anybody. */
    private static final class Shown implements Seals.Published {
        private Tally tally = TALLY;
        private Optional<Publication> publication = Optional.empty();

        @Override
        public Tally tally(ContestId contest) {
            return tally;
        }

        @Override
        public Optional<Publication> find(ContestId contest) {
            return publication;
        }

        @Override
        public Publication await(ContestId contest) {
            return publication.orElseThrow();
        }
    }

    private static Publication publication(String chosen, Map<String, String> files) {
        return new Publication(JsonNodeFactory.instance.objectNode().put("chosen", chosen), files);
    }

    @Test
    void findsNothingWhenWhatIsPublishedLaterStaysAsItIs() throws InterruptedException {
        seals.look(held);
        shown.publication = Optional.of(PUBLISHED);
        seals.look(held);
        shown.publication = Optional.of(publication("park", PUBLISHED.files()));
        seals.lookAtLast(held);

        assertThat(seals.changed()).isZero();
    }

    @Test
    void findsAnotherTally() throws InterruptedException {
        shown.publication = Optional.of(PUBLISHED);
        shown.tally = new Tally("closed", List.of(Tally.AreaTally.none(AreaCode.of("north"))));
        seals.look(held);

        assertThat(seals.changed()).isEqualTo(1);
    }

    @Test
    void letsAnAreaBeShownLaterButNotTheOtherWayRound() throws InterruptedException {
        var area = AreaCode.of("north");
        var withheld = new Tally(
                "closed", List.of(new Tally.AreaTally(area, true, Tally.Column.NONE, Tally.Column.NONE, 0, 0, 0L)));
        var figures = new Tally("closed", List.of(Tally.AreaTally.none(area)));

        assertThat(figures.keeps(withheld)).isTrue();
        assertThat(withheld.keeps(figures)).isFalse();
    }

    @Test
    void findsAnotherOutcome() throws InterruptedException {
        shown.publication = Optional.of(PUBLISHED);
        seals.look(held);
        shown.publication = Optional.of(publication("pool", PUBLISHED.files()));
        seals.lookAtLast(held);

        assertThat(seals.changed()).isEqualTo(1);
    }

    @Test
    void findsAnotherFileEvenIfItIsTakenBackAfterwards() throws InterruptedException {
        shown.publication = Optional.of(PUBLISHED);
        seals.look(held);
        var files = new HashMap<>(PUBLISHED.files());
        files.put("ballots.csv", "b");
        shown.publication = Optional.of(publication("park", files));
        seals.look(held);
        shown.publication = Optional.of(PUBLISHED);
        seals.lookAtLast(held);

        assertThat(seals.changed()).isEqualTo(1);
    }

    @Test
    void findsAPublicationThatIsNoLongerThere() throws InterruptedException {
        shown.publication = Optional.of(PUBLISHED);
        seals.look(held);
        shown.publication = Optional.empty();
        seals.look(held);

        assertThat(seals.changed()).isEqualTo(1);
    }
}
