package org.folkmoot.sortition.panel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.folkmoot.sortition.randomness.RandomnessRequest;

/**
 * Members who leave, and what decides who comes instead.
 *
 * @param outOfOffice their pseudonyms
 */
record ReplaceRequest(
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull String> outOfOffice, RandomnessRequest randomness) {
    ReplaceRequest {
        randomness = randomness == null ? RandomnessRequest.usual() : randomness;
    }
}
