package org.folkmoot.results.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Json;

/**
 * The result file: an election report with the element names of NIST SP 1500-100 where they fit, and beside it what that
 * format has no place for: form, seed, outcomes, decision.
 */
final class ResultReport {
    static final String JSON = "result.json";

    private final ObjectMapper mapper = Json.MAPPER;
    private final ClosedContest contest;
    private final ContestDefinition definition;
    private final ShownAreas shown;
    private final AreaColumns areas;

    ResultReport(ClosedContest contest, ShownAreas shown, AreaColumns areas) {
        this.contest = contest;
        this.definition = contest.definition();
        this.shown = shown;
        this.areas = areas;
    }

    ObjectNode json(String root, String seed, Counting counting) {
        ObjectNode json = mapper.createObjectNode();
        ObjectNode report = json.putObject("ElectionReport");
        report.put("Format", "summary-contest")
                .put("GeneratedDate", contest.closedAt().toString())
                .put("Issuer", "Folkmoot")
                .put("Status", "unofficial-complete");
        units(report.putArray("GpUnit"));
        ObjectNode node =
                report.putArray("Election").addObject().putArray("Contest").addObject();
        contest(node);
        counting(json.putObject("Counting"), root, seed, counting);
        return json;
    }

    private void units(ArrayNode units) {
        for (String unit : areas.units().keySet()) {
            ObjectNode node = units.addObject().put("ObjectId", unit);
            if (unit.equals(ShownAreas.EVERYWHERE)) {
                node.put("Name", "everywhere").put("Type", "other").put("OtherType", "contest");
            } else {
                AreaDefined area = shown.area(unit);
                node.put("Name", area.name()).put("Type", "other").put("OtherType", area.kind());
            }
            ArrayNode within = node.putArray("ComposingGpUnitIds");
            areas.units().keySet().stream()
                    .filter(other -> !other.equals(ShownAreas.EVERYWHERE)
                            && shown.over(other).equals(unit))
                    .forEach(within::add);
        }
    }

    private void contest(ObjectNode node) {
        node.put("ObjectId", definition.id().toString())
                .put("Name", definition.question())
                .put("VoteVariation", variation());
        if (definition.form() instanceof BallotForm.Amount) {
            node.put("OtherVoteVariation", "amount");
        }
        node.put("NumberElected", seats()).put("VotesAllowed", definition.form().most());
        ArrayNode selections = node.putArray("BallotSelection");
        for (OptionId option : options()) {
            selection(selections.addObject().put("ObjectId", option.value()), option);
        }
        ArrayNode others = node.putArray("OtherCounts");
        areas.units().forEach((unit, columns) -> {
            other(others, unit, "individual", columns.individual);
            other(others, unit, "group", columns.group);
        });
    }

    private String variation() {
        return switch (definition.form()) {
            case BallotForm.OneChoice _ -> "plurality";
            case BallotForm.Approval _ -> "approval";
            case BallotForm.Ranking _ -> "rcv";
            case BallotForm.Points _ -> "cumulative";
            case BallotForm.Amount _ -> "other";
        };
    }

    private int seats() {
        Integer seats = definition.rules().seats();
        return seats == null ? 1 : seats;
    }

    /** As on the ballot; of a scale the amounts that somebody named. */
    private List<OptionId> options() {
        if (!(definition.form() instanceof BallotForm.Amount)) {
            return definition.options().stream().map(ContestOption::id).toList();
        }
        Set<Long> amounts = new TreeSet<>();
        Columns all = areas.everywhere();
        all.individual.counts.keySet().forEach(amount -> amounts.add(Long.valueOf(amount.value())));
        all.group.counts.keySet().forEach(amount -> amounts.add(Long.valueOf(amount.value())));
        return amounts.stream().map(amount -> OptionId.of(amount.toString())).toList();
    }

    private void selection(ObjectNode node, OptionId id) {
        definition.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .ifPresent(option -> {
                    node.put("Name", option.label());
                    if (option.cost() != null) {
                        node.put("Cost", option.cost());
                    }
                });
        ArrayNode counts = node.putArray("VoteCounts");
        areas.units().forEach((unit, columns) -> {
            count(counts, unit, "individual", columns.individual.counts, id);
            count(counts, unit, "group", columns.group.counts, id);
        });
    }

    private static void count(ArrayNode counts, String unit, String type, Map<OptionId, Long> votes, OptionId id) {
        Long count = votes.get(id);
        if (count != null) {
            counts.addObject()
                    .put("GpUnitId", unit)
                    .put("Type", "other")
                    .put("OtherType", type)
                    .put("Count", count);
        }
    }

    private static void other(ArrayNode others, String unit, String type, Columns.Column column) {
        if (column.ballots == 0 && column.parties == 0) {
            return;
        }
        ObjectNode node = others.addObject()
                .put("GpUnitId", unit)
                .put("Type", "other")
                .put("OtherType", type)
                .put("BallotsCast", column.ballots)
                .put("BlankBallots", column.blanks);
        if (column.parties > 0) {
            node.put("PartiesReported", column.parties);
        }
    }

    private void counting(ObjectNode node, String root, String seed, Counting counting) {
        node.put("ClosedAt", contest.closedAt().toString());
        node.set("Form", mapper.valueToTree(definition.form()));
        node.put("Seats", seats());
        if (definition.rules().budget() != null) {
            node.put("Budget", definition.rules().budget());
        }
        if (definition.rules().threshold() != null) {
            node.set("Threshold", mapper.valueToTree(definition.rules().threshold()));
        }
        if (definition.electorate() instanceof Electorate.Panel panel) {
            node.put("Members", panel.members());
        }
        node.put("Ballots", contest.ballots().size());
        node.put("MerkleRoot", root);
        node.put("DrawSeed", seed);
        node.set("Outcomes", mapper.valueToTree(counting.outcomes()));
        if (counting.decision() != null) {
            node.set("Decision", mapper.valueToTree(counting.decision()));
        }
    }
}
