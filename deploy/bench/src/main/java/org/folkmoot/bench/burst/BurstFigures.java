package org.folkmoot.bench.burst;

import static org.folkmoot.bench.report.Figures.percentile;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.bench.openloop.Answer;
import org.folkmoot.bench.openloop.Offer;
import org.folkmoot.bench.report.FigureTable;
import org.folkmoot.contracts.event.Json;

/**
 * What came of a burst.
 *
 * @param written records that it left in the log
 */
record BurstFigures(BurstBench.Plan plan, Offer offer, LogCheck check, long written, double cpuSeconds) {
    /** What is sent later than this after its time was not offered as planned. */
    private static final long LATE_NANOS = 250_000_000;

    private static final double MOST_LATE = 0.01;

    boolean held() {
        return check.lost() == 0
                && check.falselyAcknowledged() == 0
                && offer.unanswered() == 0
                && otherwise() == 0
                && late() <= mostLate();
    }

    private long refused() {
        return offer.count(Answer::isRefusal);
    }

    /** Why: too many at once, or knowledge or the broker that was missed. */
    private Map<String, Long> refusedByCode() {
        return offer.answered()
                .filter(Answer::isRefusal)
                .collect(Collectors.groupingBy(BurstFigures::code, TreeMap::new, Collectors.counting()));
    }

    private static String code(Answer refusal) {
        try {
            return Json.MAPPER.readTree(refusal.body()).path("code").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A refusal is not JSON: " + refusal.body(), e);
        }
    }

    private long otherwise() {
        return offer.count(answer -> !answer.isAcknowledgement() && !answer.isRefusal());
    }

    private long late() {
        return offer.laterThan(LATE_NANOS);
    }

    private long mostLate() {
        return (long) (MOST_LATE * plan.ballots());
    }

    private double millis(Predicate<Answer> kind, double share) {
        return percentile(offer.answered().filter(kind).mapToLong(Answer::nanos).toArray(), share) / 1e6;
    }

    String table() {
        var table = new FigureTable("figure", "measured", "has to be");
        table.row("ballots sent", whole(plan.ballots()), "");
        table.row("sent later than 0.25 s after their time", whole(late()), "<= " + whole(mostLate()));
        table.row("most unanswered at one moment", whole(offer.mostInFlight()), "");
        table.row("acknowledged with 201", whole(check.acknowledged()), "");
        table.row("refused with 503 and Retry-After", whole(refused()), "");
        refusedByCode().forEach((code, number) -> table.row("  because of " + code, whole(number), ""));
        table.row("answered otherwise", whole(otherwise()), "0");
        table.row("not answered", whole(offer.unanswered()), "0");
        table.row("lost: acknowledged, not in the log", whole(check.lost()), "0");
        table.row("false: the log says something else", whole(check.falselyAcknowledged()), "0");
        table.row("records written, acknowledged or not", whole(written), "");
        table.row("from planned time to 201, p50 ms", whole(millis(Answer::isAcknowledgement, 0.5)), "");
        table.row("from planned time to 201, p99 ms", whole(millis(Answer::isAcknowledgement, 0.99)), "");
        table.row("from planned time to 503, p50 ms", whole(millis(Answer::isRefusal, 0.5)), "");
        table.row("from planned time to 503, p99 ms", whole(millis(Answer::isRefusal, 0.99)), "");
        table.row("from planned time to any answer, longest ms", whole(millis(_ -> true, 1)), "");
        table.row("until the last answer, s", "%.1f".formatted(offer.seconds()), "");
        table.row("CPU of the service for each, us", whole(cpuSeconds / plan.ballots() * 1e6), "");
        return table.toString();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ballots", plan.ballots());
        json.put("seconds", plan.time().toSeconds());
        json.put("late", late());
        json.put("mostLate", mostLate());
        json.put("mostInFlight", offer.mostInFlight());
        json.put("connections", offer.connections());
        json.put("acknowledged", check.acknowledged());
        json.put("refused", refused());
        json.put("refusedByCode", refusedByCode());
        json.put("otherwise", otherwise());
        json.put("unanswered", offer.unanswered());
        json.put("lost", check.lost());
        json.put("falseAcknowledgements", check.falselyAcknowledged());
        json.put("written", written);
        json.put("p50Millis", rounded(millis(Answer::isAcknowledgement, 0.5)));
        json.put("p99Millis", rounded(millis(Answer::isAcknowledgement, 0.99)));
        json.put("refusedP50Millis", rounded(millis(Answer::isRefusal, 0.5)));
        json.put("refusedP99Millis", rounded(millis(Answer::isRefusal, 0.99)));
        json.put("longestMillis", rounded(millis(_ -> true, 1)));
        json.put("bar", 0);
        return json;
    }
}
