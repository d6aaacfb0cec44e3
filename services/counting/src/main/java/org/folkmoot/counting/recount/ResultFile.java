package org.folkmoot.counting.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.counting.contest.Terms;
import org.folkmoot.counting.profile.Option;

/** The published result: what was asked, where people voted, what was counted. */
final class ResultFile {
    /** All areas together; no area's code can be that. */
    static final String EVERYWHERE = "*";

    private final JsonNode contest;
    private final JsonNode counting;
    private final JsonNode report;

    private ResultFile(JsonNode json) {
        this.report = json.path("ElectionReport");
        this.contest = report.path("Election").path(0).path("Contest").path(0);
        this.counting = json.path("Counting");
    }

    static ResultFile read(PublishedFiles files) throws IOException, MalformedException {
        try {
            var result =
                    new ResultFile(new ObjectMapper().readTree(Files.readAllBytes(files.file(PublishedFiles.RESULT))));
            if (result.contest.isMissingNode() || result.counting.isMissingNode()) {
                throw new MalformedException(PublishedFiles.RESULT + " has no contest or no counting", null);
            }
            return result;
        } catch (JsonProcessingException broken) {
            throw new MalformedException(PublishedFiles.RESULT + " is not JSON", broken);
        }
    }

    String contestId() {
        return contest.path("ObjectId").asText();
    }

    String question() {
        return contest.path("Name").asText();
    }

    Form form() throws MalformedException {
        return Form.of(counting.path("Form"));
    }

    JsonNode counting() {
        return counting;
    }

    /** In the order in which they stood on the ballot; none for an amount. */
    List<Option> options() throws MalformedException {
        List<Option> options = new ArrayList<>();
        if (!(form() instanceof Form.Amount)) {
            Set<String> ids = new HashSet<>();
            for (JsonNode each : contest.path("BallotSelection")) {
                var id = each.path("ObjectId").asText();
                if (id.isBlank() || !ids.add(id)) {
                    throw new MalformedException(PublishedFiles.RESULT + " has two options " + id, null);
                }
                var cost = BigDecimal.valueOf(whole(each, "Cost", 0, 0));
                options.add(new Option(id, each.path("Name").asText(), cost));
            }
        }
        return options;
    }

    Terms terms() throws MalformedException {
        long seats = whole(counting, "Seats", 1, 1);
        long budget = whole(counting, "Budget", 1, 0);
        return new Terms(
                (int) Math.min(seats, Integer.MAX_VALUE),
                budget == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(budget)));
    }

    private static long whole(JsonNode node, String member, long least, long absent) throws MalformedException {
        var number = node.path(member);
        if (number.isMissingNode()) {
            return absent;
        }
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < least) {
            throw new MalformedException(
                    PublishedFiles.RESULT + " has no whole number from " + least + " as " + member + ": " + number,
                    null);
        }
        return number.asLong();
    }

    /** Each area shown with the one it lies in; {@link #EVERYWHERE} lies in none. */
    Map<String, String> parents(Findings findings) {
        Map<String, String> parents = new HashMap<>();
        stream(report.path("GpUnit"))
                .forEach(unit -> stream(unit.path("ComposingGpUnitIds"))
                        .map(JsonNode::asText)
                        .filter(child ->
                                parents.put(child, unit.path("ObjectId").asText()) != null)
                        .forEach(child -> findings.say("area " + child + " lies in two others")));
        return parents;
    }

    /** Every figure that is not zero. */
    Figures figures() {
        var figures = new Figures();
        for (JsonNode option : contest.path("BallotSelection")) {
            for (JsonNode count : option.path("VoteCounts")) {
                figures.add(
                        unit(count),
                        type(count),
                        "VoteCounts",
                        option.path("ObjectId").asText(),
                        number(count, "Count"));
            }
        }
        for (JsonNode count : contest.path("OtherCounts")) {
            for (String figure : Figures.OF_BALLOTS) {
                figures.add(unit(count), type(count), figure, "", number(count, figure));
            }
        }
        return figures;
    }

    private static String unit(JsonNode count) {
        return count.path("GpUnitId").asText();
    }

    private static String type(JsonNode count) {
        return count.path("OtherType").asText();
    }

    private static long number(JsonNode count, String figure) {
        return count.path(figure).asLong();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
