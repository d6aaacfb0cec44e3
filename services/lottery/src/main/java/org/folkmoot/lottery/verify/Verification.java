package org.folkmoot.lottery.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.Hash;

/** Checks a draw, and the draws for replacements that belong to it, from what is published. */
public final class Verification {
    private Verification() {}

    /**
     * What somebody brings along to compare.
     *
     * @param roots as they were made public before each draw
     */
    public record Known(List<String> roots, Optional<Identity> identity) {
        public static final Known NOTHING = new Known(List.of(), Optional.empty());

        public Known {
            roots = List.copyOf(roots);
        }
    }

    /**
     * What opens a person's own row.
     *
     * @param salt 32 hexadecimal digits
     */
    public record Identity(String id, String salt) {
        /** What stands for them in a published file. */
        public String commitment() {
            return HexFormat.of()
                    .formatHex(new Hash()
                            .octet(2)
                            .text("folkmoot.sortition.identity.v1")
                            .hex(salt)
                            .text(id)
                            .sha256());
        }
    }

    /** A person's own row. */
    public record Own(String pseudonym, int panels, boolean selected) {}

    /**
     * What a draw says, as far as it could be read.
     *
     * @param name empty for the first, {@code replacement-1} and so on for those after it
     * @param probabilities the smallest to the largest, and the most by which people with the same values differ
     * @param signedAt when the round of drand is signed
     * @param panel the one drawn, from 0
     */
    public record Draw(
            String name,
            String root,
            int people,
            int seats,
            int panels,
            String probabilities,
            String objective,
            String method,
            BigDecimal certifiedGap,
            Instant frozenAt,
            String beacon,
            boolean rehearsal,
            Optional<Instant> signedAt,
            boolean drawn,
            Optional<Integer> panel) {}

    /**
     * What was found.
     *
     * @param found how many; the texts may be fewer
     * @param frozenHeld whether all that is fixed before a draw is as it should be
     */
    public record Report(
            List<Draw> draws,
            Optional<Own> own,
            List<String> findings,
            long found,
            boolean frozenHeld,
            List<String> notes) {
        public boolean held() {
            return found == 0;
        }
    }

    /**
     * Checks all that can be found.
     *
     * @param directory of a draw with {@code published} in it, or of published files
     * @throws NoSuchFileException when there is no draw at all
     */
    public static Report verify(Path directory, Known known) throws IOException {
        var findings = new Findings(PublishedDirectory.ONCE_DRAWN);
        List<Draw> draws = new ArrayList<>();
        List<CheckedDraw> checked = new ArrayList<>();
        Optional<ReplacementCheck> chain = Optional.empty();
        for (DrawTree.Place place : DrawTree.at(directory)) {
            Findings.At at = findings.at(place.prefix());
            if (!Files.isDirectory(place.published())) {
                at.say(DrawTree.PUBLISHED, "is missing, while there are later ones");
                continue;
            }
            Optional<CheckedDraw> draw = CheckedDraw.check(place.published(), at);
            if (place.first()) {
                chain = draw.flatMap(ReplacementCheck::after);
                draw.flatMap(first -> first.terms().replaces())
                        .ifPresent(replaces -> at.note("these are replacements for the draw " + replaces.draw()
                                + "; whether they follow from it shows only beside it"));
            } else if (chain.isPresent() && draw.isPresent()) {
                chain.get().check(draw.get(), at);
            } else if (chain.isEmpty()) {
                at.say(Terms.FILE, "replaces members of a draw that is not drawn, or could not be read");
            }
            draw.ifPresent(found -> {
                checked.add(found);
                draws.add(described(place.name(), found));
            });
        }
        roots(known, checked, findings.at(""));
        Optional<Own> own = known.identity().flatMap(identity -> own(identity, checked));
        if (known.identity().isPresent() && own.isEmpty()) {
            findings.at("").say(PoolTable.FILE, "nobody in it has this id and salt");
        }
        return new Report(
                draws, own, findings.words(), findings.found(), findings.foundOfTheFrozen() == 0, findings.notes());
    }

    private static void roots(Known known, List<CheckedDraw> draws, Findings.At findings) {
        Set<String> found = draws.stream().map(CheckedDraw::root).collect(Collectors.toCollection(TreeSet::new));
        for (String root : known.roots()) {
            if (!found.contains(root)) {
                findings.say(
                        Terms.FILE,
                        "the root that was announced, %s, is not that of any draw here: %s"
                                .formatted(root, String.join(", ", found)));
            }
        }
    }

    private static Optional<Own> own(Identity identity, List<CheckedDraw> draws) {
        String commitment = identity.commitment();
        Optional<Own> own = Optional.empty();
        for (CheckedDraw draw : draws) {
            Optional<String> pseudonym = draw.pool()
                    .flatMap(pool -> pool.rows().stream()
                            .filter(row -> row.identity().equals(commitment))
                            .map(PoolTable.Row::pseudonym)
                            .findFirst());
            if (pseudonym.isPresent()) {
                boolean selected = draw.selected().stream().anyMatch(panel -> panel.contains(pseudonym.get()));
                int panels = own.map(Own::panels).orElseGet(() -> draw.panelsOf(pseudonym.get()));
                own = Optional.of(new Own(
                        pseudonym.get(),
                        panels,
                        selected || own.map(Own::selected).orElse(false)));
            }
        }
        return own;
    }

    private static Draw described(String name, CheckedDraw draw) {
        Terms terms = draw.terms();
        return new Draw(
                name,
                draw.root(),
                terms.people(),
                terms.seats(),
                terms.panels(),
                draw.range().orElse("unknown"),
                terms.objective(),
                terms.method(),
                terms.certifiedGap(),
                terms.frozenAt(),
                terms.beacon().words(),
                terms.rehearsal(),
                terms.beacon().knownFrom(),
                draw.drawn(),
                draw.panel().isPresent() ? Optional.of(draw.panel().getAsInt()) : Optional.empty());
    }
}
