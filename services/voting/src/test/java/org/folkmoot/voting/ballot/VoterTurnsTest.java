package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.folkmoot.contracts.ballot.VoterKey;
import org.junit.jupiter.api.Test;

class VoterTurnsTest {
    private static final VoterKey ANA = VoterKey.of("CdLei4jEpfKlJR7lXmgQJQ");
    private static final VoterKey BEN = VoterKey.of("tibK52ji5BXQGWfaFLdsOw");

    private final VoterTurns turns = new VoterTurns();

    @Test
    void startsNextBallotOfVoterOnlyWhenTheOneBeforeIsDone() {
        CompletableFuture<String> slow = new CompletableFuture<>();
        List<String> started = new CopyOnWriteArrayList<>();
        CompletableFuture<String> first = turns.inTurn(ANA, () -> noted(started, "first", slow));
        CompletableFuture<String> second =
                turns.inTurn(ANA, () -> noted(started, "second", CompletableFuture.completedFuture("done")));
        CompletableFuture<String> other =
                turns.inTurn(BEN, () -> noted(started, "other", CompletableFuture.completedFuture("done")));

        assertThat(other.join()).isEqualTo("done");
        assertThat(started).containsExactly("first", "other");
        assertThat(second).isNotDone();

        slow.complete("acknowledged");

        assertThat(second.join()).isEqualTo("done");
        assertThat(first.join()).isEqualTo("acknowledged");
        assertThat(started).containsExactly("first", "other", "second");
    }

    @Test
    void goesOnAfterFailure() {
        CompletableFuture<String> failed = turns.inTurn(ANA, () -> {
            throw new IllegalStateException("the broker is away");
        });

        assertThatThrownBy(failed::join).hasRootCauseMessage("the broker is away");
        assertThat(turns.inTurn(ANA, () -> CompletableFuture.completedFuture("done"))
                        .join())
                .isEqualTo("done");
    }

    @Test
    void letsLongQueueOfOneVoterThrough() {
        CompletableFuture<Integer> slow = new CompletableFuture<>();
        List<CompletableFuture<Integer>> queue = new ArrayList<>(List.of(turns.inTurn(ANA, () -> slow)));
        IntStream.range(1, 20_000)
                .forEach(i -> queue.add(turns.inTurn(ANA, () -> CompletableFuture.completedFuture(i))));

        slow.complete(0);

        assertThat(queue.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 20_000).boxed().toList());
    }

    private static CompletableFuture<String> noted(
            List<String> started, String name, CompletableFuture<String> result) {
        started.add(name);
        return result;
    }
}
