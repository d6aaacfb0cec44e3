package org.folkmoot.voting.groupresult;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody in the room votes by phone. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class MemberVotedTest {
    Scene scene;
    Convened room;
    ParticipantId ana;

    @BeforeEach
    void assemble() {
        scene = new Scene();
        room = Convened.withHeadcount(scene, 20);
        ana = scene.checkedIn(scene.north);
        room.join(ana).statusCode(200);
    }

    @Test
    void isDeductedFromTheRoomOnce() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        scene.cast(ana, contest, 2, "2").statusCode(201);
        room.submit(contest, 1, 10, Map.of("1", 10)).statusCode(200);

        await().untilAsserted(() ->
                room.show(contest).body("votedByPhone", equalTo(1)).body("effectiveHeadcount", equalTo(19)));
        assertThat(turnout(contest)).hasSize(1);
        refused(room.submit(contest, 2, 20, Map.of("1", 20)), 422, "counts-above-headcount");
        room.submit(contest, 3, 19, Map.of("1", 19)).statusCode(200);
    }

    @Test
    void suspendsResultThatLeavesNoRoomUntilItIsCorrected() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        room.submit(contest, 1, 20, Map.of("1", 20)).statusCode(200);
        room.confirm(contest, 1).statusCode(200).body("version", equalTo(2));

        scene.cast(ana, contest, 1, "1").statusCode(201);

        await().untilAsserted(() ->
                room.show(contest).body("state", equalTo("suspended")).body("version", equalTo(3)));
        await().until(() -> events(contest).size() == 3);
        assertThat(events(contest).getLast()).isInstanceOfSatisfying(GroupResultSuspended.class, suspended -> {
            assertThat(suspended.result().version()).isEqualTo(3);
            assertThat(suspended.result().votedByPhone()).isEqualTo(1);
        });
        room.confirm(contest, 1).statusCode(200).body("state", equalTo("suspended"));
        refused(room.correct(contest, 2, 20, Map.of("1", 20), "sure"), 422, "counts-above-headcount");
        room.correct(contest, 2, 19, Map.of("1", 19), "Ana voted by phone")
                .statusCode(200)
                .body("state", equalTo("corrected"))
                .body("version", equalTo(4));
    }

    @Test
    void isDeductedOnceHoweverOftenTheRecordComes() {
        Convened other = Convened.withHeadcount(scene, 10);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        other.submit(contest, 1, 5, Map.of("1", 5)).statusCode(200);
        room.submit(contest, 1, 19, Map.of("1", 19)).statusCode(200);
        room.confirm(contest, 1).statusCode(200);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        ConsumerRecord<String, byte[]> first = turnout(contest).getFirst();
        MemberVoted voted = (MemberVoted) Topics.TURNOUT.codec().decode("MemberVoted", first.value());

        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(Topics.TURNOUT, first.key(), voted);
            publisher.publish(Topics.TURNOUT, first.key(), voted);
            // There is no such contest: it is put aside, and holds nothing up.
            publisher.publish(
                    Topics.TURNOUT, first.key(), new MemberVoted(ContestId.random(), other.party, voted.memberKey()));
            // Under the same key it comes after the others: when it is seen, they have been.
            publisher.publish(Topics.TURNOUT, first.key(), new MemberVoted(contest, other.party, voted.memberKey()));
        }

        await().untilAsserted(() -> other.show(contest).body("votedByPhone", equalTo(1)));
        room.show(contest).body("votedByPhone", equalTo(1)).body("state", equalTo("confirmed"));
    }

    @Test
    void whoSitsInNoRoomLeavesNoTurnout() {
        ParticipantId ben = scene.checkedIn(scene.south);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        scene.cast(ben, contest, 1, "1").statusCode(201);

        assertThat(turnout(contest)).isEmpty();
    }

    @Test
    void nothingOnTheBallotLeadsToTheRoomAndNothingOnTheTurnoutToTheBallot() {
        ContestId contest = scene.opened(Scene.ONE_CHOICE);
        scene.cast(ana, contest, 1, "1").statusCode(201);
        List<ConsumerRecord<String, byte[]>> ballots = of(contest, Topics.BALLOTS.name());
        String ballot = everything(ballots.getFirst());
        String voterKey = ballots.getFirst().key().substring(contest.toString().length() + 1);

        assertThat(turnout(contest)).singleElement().satisfies(record -> {
            MemberVoted voted = (MemberVoted) Topics.TURNOUT.codec().decode("MemberVoted", record.value());
            assertThat(voted.partyId()).isEqualTo(room.party);
            assertThat(ballot)
                    .doesNotContain(room.party.toString(), voted.memberKey().value());
            assertThat(everything(record))
                    .doesNotContain(voterKey, ana.toString())
                    .doesNotContain(header(ballots.getFirst(), "ce_id"));
            assertThat(record.timestamp() % 3_600_000).isZero();
            assertThat(header(record, "ce_time")).endsWith(":00:00Z");
        });
    }

    private List<GroupResultEvent> events(ContestId contest) {
        return TopicReader.events(Topics.GROUP_RESULTS, contest + "/" + room.party);
    }

    private static List<ConsumerRecord<String, byte[]>> turnout(ContestId contest) {
        return of(contest, Topics.TURNOUT.name());
    }

    private static List<ConsumerRecord<String, byte[]>> of(ContestId contest, String topic) {
        return TopicReader.records(topic).stream()
                .filter(record -> record.key().startsWith(contest.toString()))
                .toList();
    }

    private static String everything(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder(record.key()).append(' ').append(new String(record.value(), ISO_8859_1));
        record.headers()
                .forEach(header -> all.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), ISO_8859_1)));
        return all.toString();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), ISO_8859_1);
    }
}
