package org.folkmoot.bench.burst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.bench.openloop.Answer;
import org.folkmoot.bench.venue.EventLog;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.event.Topics;

/**
 * Holds every acknowledgement against the log.
 *
 * @param lost acknowledged, and not in the log
 * @param falselyAcknowledged in the log, but with other content than was sent and acknowledged
 */
record LogCheck(long acknowledged, long lost, long falselyAcknowledged) {
    /** A receipt and what was sent for it. */
    private record Claim(JsonNode receipt, Selection selection) {
        boolean holds(BallotCast ballot) {
            return ballot.contestId()
                            .toString()
                            .equals(receipt.path("contestId").asText())
                    && ballot.sequence() == receipt.path("sequence").asLong()
                    && ballot.acceptedAt()
                            .equals(Instant.parse(receipt.path("acceptedAt").asText()))
                    && ballot.selection().equals(selection);
        }
    }

    /** @param selections what each ballot said, in the order of the answers */
    static LogCheck of(EventLog log, ContestId contest, Answer[] answers, List<Selection> selections) {
        Map<BallotId, Claim> claims = claims(answers, selections);
        Set<BallotId> seen = new HashSet<>();
        Set<BallotId> different = new HashSet<>();
        log.read(Topics.BALLOTS.name(), record -> {
            if (!record.key().startsWith(contest.toString())) {
                return;
            }
            var ballot = (BallotCast) Topics.BALLOTS.codec().decode("BallotCast", record.value());
            Claim claim = claims.get(ballot.ballotId());
            if (claim == null) {
                return;
            }
            seen.add(ballot.ballotId());
            if (!claim.holds(ballot)) {
                different.add(ballot.ballotId());
            }
        });
        return new LogCheck(claims.size(), claims.size() - seen.size(), different.size());
    }

    private static Map<BallotId, Claim> claims(Answer[] answers, List<Selection> selections) {
        Map<BallotId, Claim> claims = new HashMap<>();
        for (int each = 0; each < answers.length; each++) {
            Answer answer = answers[each];
            if (answer != null && answer.isAcknowledgement()) {
                JsonNode receipt = json(answer.body());
                Claim before = claims.put(
                        BallotId.of(receipt.path("ballotId").asText()), new Claim(receipt, selections.get(each)));
                if (before != null) {
                    throw new IllegalStateException("Two voters hold the same receipt");
                }
            }
        }
        return claims;
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt is not JSON: " + body, e);
        }
    }
}
