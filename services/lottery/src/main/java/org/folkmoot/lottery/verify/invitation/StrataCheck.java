package org.folkmoot.lottery.verify.invitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;

/** The published strata beside those that were computed. */
final class StrataCheck {
    private static final String FILE = InvitationFiles.OUTCOME;

    private final List<StratumDrawn> drawn;
    private final Findings.At findings;

    StrataCheck(List<StratumDrawn> drawn, Findings.At findings) {
        this.drawn = drawn;
        this.findings = findings;
    }

    void compare(List<JsonObject> published) throws MalformedException {
        Map<String, StratumDrawn> left = new LinkedHashMap<>();
        drawn.forEach(stratum -> left.put(stratum.name(), stratum));
        List<String> names = new ArrayList<>();
        for (JsonObject stratum : published) {
            String name = stratum.text("stratum", "(?s).*");
            StratumDrawn expected = left.remove(name);
            if (expected == null) {
                findings.say(
                        FILE,
                        names.contains(name)
                                ? "has the stratum \"%s\" twice".formatted(name)
                                : "has the stratum \"%s\", of which nobody is in the register".formatted(name));
            } else {
                compare(stratum, expected);
            }
            names.add(name);
        }
        left.keySet().forEach(name -> findings.say(FILE, "leaves out the stratum \"%s\"".formatted(name)));
        if (left.isEmpty()
                && names.size() == drawn.size()
                && !names.equals(drawn.stream().map(StratumDrawn::name).toList())) {
            findings.say(FILE, "has its strata in another order than that of their names");
        }
    }

    private void compare(JsonObject stratum, StratumDrawn expected) throws MalformedException {
        stratum.requireOnly(List.of("stratum", "people", "invited", "cutOff"));
        long people = stratum.whole("people", 0, Integer.MAX_VALUE);
        long invited = stratum.whole("invited", 0, Integer.MAX_VALUE);
        String cutOff = stratum.has("cutOff") ? stratum.text("cutOff", "[0-9a-f]{64}") : "none";
        equal(expected, "people", people, expected.people());
        equal(expected, "invited", invited, expected.invited());
        equal(expected, "cutOff", cutOff, expected.cutOff().orElse("none"));
    }

    private void equal(StratumDrawn stratum, String member, Object found, Object expected) {
        if (!String.valueOf(found).equals(String.valueOf(expected))) {
            findings.say(
                    FILE,
                    "stratum \"%s\": %s is %s; it should be %s".formatted(stratum.name(), member, found, expected));
        }
    }
}
