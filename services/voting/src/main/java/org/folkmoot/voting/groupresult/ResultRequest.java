package org.folkmoot.voting.groupresult;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomCount;

/** @param reason why a confirmed result is corrected */
record ResultRequest(
        @NotNull @Min(1) Integer revision,
        @NotNull @Min(0) Integer answered,
        @NotNull Map<String, @NotNull @Min(0) Integer> counts,
        @Size(max = 500) String reason) {
    RoomCount count(ContestDefinition contest) {
        return new RoomCount(
                revision,
                answered,
                counts.entrySet().stream()
                        .collect(Collectors.toMap(entry -> answer(entry.getKey(), contest), Map.Entry::getValue)));
    }

    Optional<String> why() {
        return Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The same for requests that say the same. */
    byte[] digest() {
        String canonical = revision + "|" + answered + "|" + new TreeMap<>(counts) + "|" + why().orElse("");
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static OptionId answer(String text, ContestDefinition contest) {
        try {
            return OptionId.of(text);
        } catch (IllegalArgumentException e) {
            throw GroupResultProblem.of(Room.noAnswer(contest, text));
        }
    }
}
