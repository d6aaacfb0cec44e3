package org.folkmoot.lottery.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.form.JsonText;

/** The second half of a draw: the beacon picks the panel. */
public final class Completion {
    static final String SELECTED = "selected.csv";
    static final String REMAINING = "remaining.csv";

    private Completion() {}

    /**
     * A draw that has taken place.
     *
     * @param panel from 0
     * @param selected ids of those drawn
     * @param list of them, private
     * @param figures of the lottery, as they were published
     */
    public record Drawn(String root, int panel, List<String> selected, Path list, Map<String, Object> figures) {}

    /**
     * The same beacon gives the same draw again, so whatever was cut short goes on. The proof comes first: from then on
     * no other beacon is taken. Nothing is written unless all of it can be.
     */
    public static Drawn complete(Path draw, Beacon beacon) throws IOException {
        var opened = OpenedDraw.open(draw);
        DrawDirectory directory = opened.directory();
        var verdict = Verdict.of(opened.root(), opened.panels(), opened.beacon(), beacon);
        byte[] proof = JsonText.of(verdict.proof());
        Path published = directory.published(OpenedDraw.PROOF);
        if (Files.exists(published) && !Arrays.equals(directory.read(published), proof)) {
            throw new DrawRefusedException(
                    "%s has been drawn with another beacon, and stays so; see %s".formatted(draw, published));
        }
        List<String> pseudonyms = opened.panel(verdict.panel());
        FrozenPool pool = opened.pool();
        Set<String> selected = Set.copyOf(pseudonyms);
        Set<String> remaining =
                pool.people().stream().map(FrozenPool.Member::pseudonym).collect(Collectors.toCollection(HashSet::new));
        remaining.removeAll(selected);
        byte[] selectedList = opened.list(pool, selected);
        byte[] remainingList = opened.list(pool, remaining);
        directory.publish(OpenedDraw.PROOF, proof);
        directory.publish(
                OpenedDraw.SELECTION, JsonText.of(Verdict.selection(opened.root(), verdict.panel(), pseudonyms)));
        directory.keep(SELECTED, selectedList);
        directory.keep(REMAINING, remainingList);
        return new Drawn(
                opened.root(),
                verdict.panel(),
                pool.people().stream()
                        .filter(member -> selected.contains(member.pseudonym()))
                        .map(FrozenPool.Member::id)
                        .sorted()
                        .toList(),
                directory.confidential(SELECTED),
                opened.figures());
    }
}
