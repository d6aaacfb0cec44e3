package org.folkmoot.counting.recount;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import org.folkmoot.counting.contest.Outcome;
import org.folkmoot.counting.recount.Recount.Found;

/** Prints what a recount of files found: for people, and in the last line for programs. */
final class RecountReport {
    private static final String ROW = "  %-18s %s%n";
    private static final int MOST_CHOSEN = 12;

    private final Found found;
    private final PrintWriter out;

    RecountReport(Found found, PrintWriter out) {
        this.found = found;
        this.out = out;
    }

    void forPeople() {
        out.printf("Recount of contest %s from its published files: %s%n", found.contest(), found.question());
        out.printf(ROW, "signature", (found.signed() ? "holds" : "DOES NOT HOLD") + ", by " + found.keyWords());
        if (found.keyWords().startsWith("the key in")) {
            out.printf(ROW, "", "(compare it with the address's /publications/key, or bring it along with --key)");
        }
        out.printf(ROW, "Merkle root", found.root());
        out.printf(ROW, "ballots", "%,d".formatted(found.ballots()));
        out.printf(ROW, "rooms", "%,d".formatted(found.parties()));
        out.printf(ROW, "figures by area", "%,d".formatted(found.figures()));
        found.count().ifPresent(count -> count.outcomes().forEach(this::outcome));
        found.decision().ifPresent(decision -> out.printf(ROW, "decision", decision));
        found.receipts().forEach(receipt -> out.printf("  %s%n", receipt));
        var findings = found.findings();
        findings.notes().forEach(note -> out.printf("  not checked: %s%n", note));
        findings.words().forEach(finding -> out.printf("  DIFFERENCE %s%n", finding));
        if (findings.found() > findings.words().size()) {
            out.printf("  and %,d more%n", findings.found() - findings.words().size());
        }
        out.println(findings.held() ? "Everything published holds." : "The publication does NOT hold.");
    }

    private void outcome(Outcome outcome) {
        var chosen = outcome.chosen();
        var words = chosen.isEmpty()
                ? "nothing"
                : String.join(", ", chosen.subList(0, Math.min(MOST_CHOSEN, chosen.size())))
                        + (chosen.size() > MOST_CHOSEN ? " and " + (chosen.size() - MOST_CHOSEN) + " more" : "");
        out.printf(ROW, outcome.rule(), words);
        outcome.ties().forEach(tie -> out.printf(ROW, "", "TIE at " + tie));
    }

    void forPrograms() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("command", "recount")
                .put("contest", found.contest())
                .put("key", found.keyWords())
                .put("signed", found.signed())
                .put("merkleRoot", found.root())
                .put("ballots", found.ballots())
                .put("parties", found.parties())
                .put("figures", found.figures());
        var outcomes = json.putObject("outcomes");
        found.count()
                .ifPresent(count -> count.outcomes().forEach(outcome -> {
                    var chosen = outcomes.putArray(outcome.rule());
                    outcome.chosen().forEach(chosen::add);
                }));
        var ballots = json.putArray("ballotsConcerned");
        found.findings().ballots().forEach(ballots::add);
        json.put("differences", found.findings().found())
                .put("held", found.findings().held());
        out.println(json);
        out.flush();
    }
}
