package org.folkmoot.voting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.voting.contest.Contest;

/** What a convener's device sends may arrive late, twice and in any order. */
class RoomOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final OptionId YES = OptionId.of("yes");
    private static final Contest.Open CONTEST = new Contest.Prepared(new ContestDefinition(
                    ContestId.random(),
                    AssemblyId.random(),
                    "Yes?",
                    new BallotForm.OneChoice(),
                    List.of(new ContestOption(YES, "Yes"), new ContestOption(OptionId.of("no"), "No")),
                    new Electorate.CheckedIn(),
                    Visibility.LIVE))
            .open(NOON.minusSeconds(60));
    private static final RoomRules RULES =
            new RoomRules(CONTEST, new Room(CONTEST.definition(), new Headcount.Declared(100), 0, false), NOON);

    private sealed interface Message {
        record Submission(int revision) implements Message {}

        record Confirmation(int revision) implements Message {}
    }

    /** Every revision is submitted, every revision confirmed; a device repeats what came before what it is about. */
    @Property
    void theLastRevisionCountsInWhateverOrderAllOfThemArrive(
            @ForAll @IntRange(min = 1, max = 5) int revisions,
            @ForAll @Size(max = 15) List<@IntRange(max = 9) Integer> sentTwice,
            @ForAll Random random) {
        List<Message> messages = all(revisions);
        List<Message> arriving = new ArrayList<>(messages);
        sentTwice.forEach(index -> arriving.add(messages.get(index % messages.size())));
        Collections.shuffle(arriving, random);

        RoomResult standing = deliver(arriving);

        assertThat(standing).isInstanceOf(RoomResult.Counting.class);
        assertThat(((RoomResult.Sent) standing).count()).isEqualTo(count(revisions));
    }

    /** What has been taken once changes nothing any more. */
    @Property
    void nothingThatArrivesAgainChangesAnything(
            @ForAll @IntRange(min = 1, max = 5) int revisions, @ForAll Random random) {
        List<Message> arriving = all(revisions);
        Collections.shuffle(arriving, random);
        RoomResult standing = deliver(arriving);

        Collections.shuffle(arriving, random);
        for (Message again : arriving) {
            assertThat(decide(standing, again)).isNotInstanceOf(ResultDecision.Changed.class);
        }
    }

    /** A confirmation speaks for the counts that the convener saw: newer ones, not confirmed, do not count by it. */
    @Property
    void confirmationOfAnOlderRevisionConfirmsNothing(@ForAll @IntRange(min = 2, max = 5) int revisions) {
        RoomResult standing = deliver(List.of(new Message.Submission(revisions), new Message.Confirmation(1)));

        assertThat(standing).isEqualTo(new RoomResult.Provisional(1, count(revisions)));
    }

    private static List<Message> all(int revisions) {
        List<Message> messages = new ArrayList<>();
        IntStream.rangeClosed(1, revisions).forEach(revision -> {
            messages.add(new Message.Submission(revision));
            messages.add(new Message.Confirmation(revision));
        });
        return messages;
    }

    private static RoomResult deliver(List<Message> arriving) {
        RoomResult current = new RoomResult.Awaited();
        List<Message> tooEarly = new ArrayList<>();
        for (Message message : arriving) {
            switch (decide(current, message)) {
                case ResultDecision.Changed changed -> current = changed.next();
                case ResultDecision.Unchanged _ -> {}
                case ResultDecision.NoResult _ -> tooEarly.add(message);
                case ResultDecision.Refused refused ->
                    assertThat(refused).isInstanceOf(ResultDecision.OlderRevision.class);
            }
        }
        for (Message message : tooEarly) {
            if (decide(current, message) instanceof ResultDecision.Changed changed) {
                current = changed.next();
            }
        }
        return current;
    }

    private static ResultDecision decide(RoomResult current, Message message) {
        return switch (message) {
            case Message.Submission sent -> RULES.submit(current, count(sent.revision()), Optional.of("counted again"));
            case Message.Confirmation confirmation -> RULES.confirm(current, confirmation.revision());
        };
    }

    private static RoomCount count(int revision) {
        return new RoomCount(revision, 10 * revision, Map.of(YES, revision));
    }
}
