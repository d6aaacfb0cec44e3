package org.folkmoot.results.board;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestEvent.ContestOpened;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that nobody can read, in each topic from which this service reads. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
class PoisonTest {
    private static final Instant OPENED = Instant.now().minusSeconds(30);
    private static final OptionId YES = OptionId.of("yes");

    private final EventPublisher publisher = new EventPublisher();
    private final AssemblyId assembly = AssemblyId.random();
    private final ContestId contest = ContestId.random();
    private final AreaCode area = AreaCode.of("poison-" + contest);

    static List<Topic<?>> topics() {
        return List.of(
                Topics.AREAS,
                Topics.CONTESTS,
                Topics.CHECK_INS,
                Topics.BALLOTS,
                Topics.PARTIES,
                Topics.GROUP_RESULTS,
                Topics.TALLIES);
    }

    @AfterEach
    void end() {
        publisher.close();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void isPutAsideCountedAndStopsNothing(Topic<?> topic) {
        String poison = "{not json " + contest;
        double before = putAside(topic);
        // Under the key of a ballot to come, so on its partition; where there is one partition, the key does not
        // matter.
        String key = contest + "/" + voter();
        publisher.publishBytes(topic, key, "BallotCast", poison.getBytes(StandardCharsets.UTF_8));

        publishOneOfEach();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/tallies/" + contest + "/" + area)
                        .then()
                        .statusCode(200)
                        .body("individual.ballots", equalTo(1))
                        .body("group.ballots", equalTo(12))
                        .body("parties", equalTo(1))
                        .body("checkedIn", equalTo(1)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(TopicReader.records(topic.deadLetters()))
                    .filteredOn(letter -> poison.equals(new String(letter.value(), StandardCharsets.UTF_8)))
                    .hasSizeGreaterThanOrEqualTo(1);
            assertThat(putAside(topic)).isGreaterThan(before);
        });
    }

    private static double putAside(Topic<?> topic) {
        String metric = "folkmoot_dead_letters_total{topic=\"" + topic.name() + "\"} ";
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length())))
                .sum();
    }

    private void publishOneOfEach() {
        publisher.publish(Topics.AREAS, area.value(), new AreaDefined(area, "A root", "country", null, 0));
        var definition = new ContestDefinition(
                contest,
                assembly,
                "Shall we?",
                new BallotForm.OneChoice(),
                List.of(new ContestOption(YES, "Yes"), new ContestOption(OptionId.of("no"), "No")),
                new Electorate.CheckedIn(),
                Visibility.LIVE);
        publisher.publish(Topics.CONTESTS, contest.toString(), new ContestOpened(definition, OPENED));
        ParticipantId participant = ParticipantId.random();
        publisher.publish(
                Topics.CHECK_INS,
                assembly + "/" + participant,
                new ParticipantCheckedIn(assembly, participant, area, OPENED));
        Party party = new Party(PartyId.random(), assembly, area, "The Anchor");
        publisher.publish(
                Topics.PARTIES, party.id().toString(), new HeadcountDeclared(party, 20, OPENED.minusSeconds(5)));
        GroupResult result = new GroupResult(contest, party.id(), area, 1, 20, 0, 12, Map.of(YES, 7));
        publisher.publish(Topics.GROUP_RESULTS, result.key(), new GroupResultConfirmed(result, OPENED));
        BallotCast ballot = new BallotCast(
                BallotId.random(), contest, voter(), area, new Selection.Choices(List.of(YES)), 1, OPENED);
        publisher.publish(Topics.BALLOTS, ballot.key(), ballot);
    }

    private static VoterKey voter() {
        return VoterKey.of("voter00000000000000001");
    }
}
