package org.folkmoot.lottery.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Hash;
import org.folkmoot.lottery.verify.reading.MalformedException;

/**
 * One draw, as far as its files could be read.
 *
 * @param root SHA-256 of {@code commitment.json}
 * @param panel the one drawn, from 0
 */
record CheckedDraw(
        String root,
        Terms terms,
        Optional<TargetTable> targets,
        Optional<PoolTable> pool,
        Optional<PanelTable> panels,
        Optional<String> range,
        boolean drawn,
        OptionalInt panel) {
    /** @return empty, and said why, if even {@code commitment.json} cannot be read */
    static Optional<CheckedDraw> check(Path directory, Findings.At findings) throws IOException {
        PublishedDirectory files = PublishedDirectory.read(directory, findings);
        if (!files.has(Terms.FILE)) {
            return Optional.empty();
        }
        byte[] commitment = files.content(Terms.FILE);
        String root = Hash.sha256Hex(commitment);
        byte[] line = "%s  %s\n".formatted(root, Terms.FILE).getBytes(StandardCharsets.US_ASCII);
        if (files.has(PublishedDirectory.ROOT) && !Arrays.equals(files.content(PublishedDirectory.ROOT), line)) {
            findings.say(
                    PublishedDirectory.ROOT,
                    "is not the SHA-256 of commitment.json (%s): one of the two was changed".formatted(root));
        }
        try {
            return Optional.of(new Check(files, root, Terms.parse(commitment), findings).draw());
        } catch (MalformedException malformed) {
            findings.say(Terms.FILE, malformed.getMessage() + "; so nothing else could be checked");
            return Optional.empty();
        }
    }

    Optional<List<String>> selected() {
        return panel.isPresent() && panels.isPresent()
                ? Optional.of(panels.get().panels().get(panel.getAsInt()))
                : Optional.empty();
    }

    int panelsOf(String pseudonym) {
        return panels.isPresent() && pool.isPresent()
                ? panels.get().counts()[pool.get().places().get(pseudonym)]
                : 0;
    }

    private record Check(PublishedDirectory files, String root, Terms terms, Findings.At findings) {
        CheckedDraw draw() {
            hashes();
            var selection = new SelectionCheck(root, terms, findings);
            terms.beacon().check(Terms.FILE, "the pool was frozen", terms.frozenAt(), terms.rehearsal(), findings);
            Optional<TargetTable> targets =
                    content(TargetTable.FILE).flatMap(bytes -> TargetTable.read(bytes, findings));
            Optional<PoolTable> pool = targets.flatMap(
                    known -> content(PoolTable.FILE).flatMap(bytes -> PoolTable.read(bytes, known, findings)));
            pool.ifPresent(this::pool);
            Optional<PanelTable> panels = pool.flatMap(people -> content(PanelTable.FILE)
                    .flatMap(bytes -> PanelTable.read(bytes, people, targets.get(), terms.seats(), findings)));
            Optional<String> range =
                    panels.filter(table -> !table.panels().isEmpty()).map(table -> figures(pool.get(), table));
            panels.ifPresent(this::number);
            boolean drawn = files.has(SelectionCheck.PROOF) || files.has(SelectionCheck.SELECTION);
            OptionalInt panel = drawn ? drawn(selection, panels) : OptionalInt.empty();
            return new CheckedDraw(root, terms, targets, pool, panels, range, drawn, panel);
        }

        private Optional<byte[]> content(String name) {
            return Optional.ofNullable(files.content(name));
        }

        private void hashes() {
            terms.files().keySet().stream().sorted().filter(files::has).forEach(name -> {
                String found = Hash.sha256Hex(files.content(name));
                if (!found.equals(terms.files().get(name))) {
                    findings.say(
                            name,
                            "was changed: its SHA-256 is %s; committed to was %s"
                                    .formatted(found, terms.files().get(name)));
                }
            });
        }

        private void pool(PoolTable pool) {
            if (pool.rows().size() != terms.people()) {
                findings.say(
                        PoolTable.FILE,
                        "has %d people; committed to were %d"
                                .formatted(pool.rows().size(), terms.people()));
            }
            if (terms.replaces().isEmpty()) {
                pool.namePretendedHouseholds(findings);
            }
            if (pool.rows().isEmpty()) {
                return;
            }
            String recomputed = pool.root();
            if (!recomputed.equals(terms.poolRoot())) {
                findings.say(
                        PoolTable.FILE,
                        "its Merkle root is %s; committed to was %s".formatted(recomputed, terms.poolRoot()));
            }
        }

        private void number(PanelTable panels) {
            if (panels.panels().size() != terms.panels()) {
                findings.say(
                        PanelTable.FILE,
                        "has %d panels; committed to were %d"
                                .formatted(panels.panels().size(), terms.panels()));
            }
        }

        private String figures(PoolTable pool, PanelTable panels) {
            var figures = new FigureCheck(pool, panels, findings);
            Optional<List<BigDecimal>> intended =
                    content(FigureCheck.PROBABILITIES).flatMap(figures::probabilities);
            if (files.has(FigureCheck.STATISTICS)) {
                try {
                    figures.statistics(files.content(FigureCheck.STATISTICS), intended);
                } catch (MalformedException malformed) {
                    findings.say(FigureCheck.STATISTICS, malformed.getMessage());
                }
            }
            return figures.range();
        }

        private OptionalInt drawn(SelectionCheck selection, Optional<PanelTable> panels) {
            OptionalInt panel = OptionalInt.empty();
            try {
                if (files.has(SelectionCheck.PROOF)) {
                    panel = selection.proof(files.content(SelectionCheck.PROOF));
                }
            } catch (MalformedException malformed) {
                findings.say(SelectionCheck.PROOF, malformed.getMessage());
            }
            try {
                if (panel.isPresent() && panels.isPresent() && files.has(SelectionCheck.SELECTION)) {
                    selection.selection(files.content(SelectionCheck.SELECTION), panel.getAsInt(), panels.get());
                } else if (files.has(SelectionCheck.SELECTION)) {
                    findings.note("selection.json was not compared with the panel drawn");
                }
            } catch (MalformedException malformed) {
                findings.say(SelectionCheck.SELECTION, malformed.getMessage());
            }
            return panel.isPresent()
                            && panels.isPresent()
                            && panel.getAsInt() < panels.get().panels().size()
                    ? panel
                    : OptionalInt.empty();
        }
    }
}
