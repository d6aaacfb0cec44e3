package org.folkmoot.voting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.voting.Scene;
import org.folkmoot.voting.pseudonym.Pseudonyms;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class StandingBallotsTest {
    @Inject
    Projections projections;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    StandingBallots known;

    @Test
    void newInstanceLearnsFromTheLogWhichBallotsStand() {
        Scene scene = new Scene();
        ParticipantId ana = scene.checkedIn(scene.north);
        ParticipantId ben = scene.checkedIn(scene.south);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        scene.cast(ana, contest, 4, "2").statusCode(201);
        scene.cast(ben, contest, 2, "3").statusCode(201);

        StandingBallots restarted = new StandingBallots(projections);
        assertThat(restarted.caughtUp()).isFalse();
        restarted.onStart(new StartupEvent());
        await().until(restarted::caughtUp);

        VoterKey anaKey = pseudonyms.of(contest).voterKey(ana);
        VoterKey benKey = pseudonyms.of(contest).voterKey(ben);
        assertThat(restarted.find(contest, anaKey)).isPresent().isEqualTo(known.find(contest, anaKey));
        assertThat(restarted.find(contest, anaKey).orElseThrow().sequence()).isEqualTo(4);
        assertThat(restarted.find(contest, benKey)).isPresent().isEqualTo(known.find(contest, benKey));
    }
}
