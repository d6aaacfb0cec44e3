package org.folkmoot.bench.register;

import static org.folkmoot.bench.report.Figures.decimals;
import static org.folkmoot.bench.report.Figures.rounded;
import static org.folkmoot.bench.report.Figures.whole;

import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.bench.report.FigureTable;

/**
 * What was measured.
 *
 * @param registered whom the service sealed
 * @param told who read of an invitation on the topic
 * @param heap of the service, in megabytes; {@code peak} is all that it had at once
 * @param read seconds from the start of the process until it knew everybody
 * @param published seconds from the request until the last invitation could be read on the topic
 */
record RegisterFigures(
        int people,
        int invitations,
        int registered,
        long told,
        int heap,
        int peak,
        double read,
        double sealed,
        double drawn,
        double published) {
    boolean held() {
        return registered == people && told == invitations;
    }

    String table() {
        return new FigureTable("a register in the service", "measured", "has to be")
                .row("people sealed", whole(registered), whole(people))
                .row("people invited, each once", whole(told), whole(invitations))
                .row("seconds to start and read them all", decimals(read), "")
                .row("seconds to seal them", decimals(sealed), "")
                .row("seconds to draw the invitations", decimals(drawn), "")
                .row("seconds until the last was on the topic", decimals(published), "")
                .row("megabytes at most, heap of %,d".formatted(heap), whole(peak), "")
                .toString();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("people", people);
        json.put("registered", registered);
        json.put("invitations", invitations);
        json.put("told", told);
        json.put("readSeconds", rounded(read));
        json.put("sealedSeconds", rounded(sealed));
        json.put("drawnSeconds", rounded(drawn));
        json.put("publishedSeconds", rounded(published));
        json.put("heapMegabytes", heap);
        json.put("peakMegabytes", peak);
        return json;
    }
}
