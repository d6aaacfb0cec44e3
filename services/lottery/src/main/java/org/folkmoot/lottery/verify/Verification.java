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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a draw, and the draws for replacements that belong to it, from what is published. */
public final class Verification {
    private static final String PUBLISHED = "published";
    private static final Pattern REPLACEMENT = Pattern.compile("replacement-([1-9][0-9]{0,5})");

    private final Findings findings = new Findings();
    private final List<Draw> draws = new ArrayList<>();
    private Optional<Own> own = Optional.empty();

    private Verification() {}

    /**
     * What somebody brings along to compare.
     *
     * @param root as it was made public before the draw
     */
    public record Known(Optional<String> root, Optional<Identity> identity) {
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    /**
     * What opens a person's own row.
     *
     * @param salt 32 hexadecimal digits
     */
    public record Identity(String id, String salt) {
        String commitment() {
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
     * @param directory of a draw with {@code published} in it, or of published files
     * @throws NoSuchFileException when there is no draw at all
     */
    public static Report verify(Path directory, Known known) throws IOException {
        var verification = new Verification();
        Path base = directory.toAbsolutePath().normalize();
        if (PublishedDirectory.at(base)) {
            verification.published(base, known);
        } else if (Files.isDirectory(base.resolve(PUBLISHED))) {
            verification.all(base, known);
        } else {
            throw new NoSuchFileException(
                    directory + " has neither " + Terms.FILE + " in it nor a directory " + PUBLISHED);
        }
        Findings findings = verification.findings;
        return new Report(
                List.copyOf(verification.draws),
                verification.own,
                findings.words(),
                findings.found(),
                findings.foundOfTheFrozen() == 0,
                findings.notes());
    }

    /** Somewhere in a tree of draws; a replacement cannot be judged without the draws before it. */
    private void all(Path base, Known known) throws IOException {
        boolean replacement = REPLACEMENT.matcher(base.getFileName().toString()).matches()
                && Files.isDirectory(base.resolveSibling(PUBLISHED));
        Path first = replacement ? base.getParent() : base;
        Optional<CheckedDraw> draw = published(first.resolve(PUBLISHED), known);
        Optional<ReplacementCheck> chain = draw.flatMap(ReplacementCheck::after);
        int count = replacements(first);
        for (int number = 1; number <= count; number++) {
            String name = "replacement-" + number;
            Findings.At at = findings.at(name + "/");
            Path published = first.resolve(name).resolve(PUBLISHED);
            if (!Files.isDirectory(published)) {
                at.say(PUBLISHED, "is missing, while there are later ones");
                continue;
            }
            Optional<CheckedDraw> next = CheckedDraw.check(published, at);
            next.ifPresent(checked -> draws.add(described(name, checked)));
            if (chain.isPresent()) {
                next.ifPresent(checked -> chain.get().check(checked, at));
            } else {
                at.say(Terms.FILE, "replaces members of a draw that is not drawn, or could not be read");
            }
            next.ifPresent(checked -> identify(checked, known));
        }
    }

    private int replacements(Path first) throws IOException {
        try (Stream<Path> paths = Files.list(first)) {
            return paths.map(path -> REPLACEMENT.matcher(path.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private Optional<CheckedDraw> published(Path directory, Known known) throws IOException {
        Findings.At at = findings.at("");
        Optional<CheckedDraw> draw = CheckedDraw.check(directory, at);
        draw.ifPresent(checked -> {
            draws.add(described("", checked));
            identify(checked, known);
            known.root()
                    .filter(root -> !root.equals(checked.root()))
                    .ifPresent(root -> at.say(
                            Terms.FILE,
                            "its SHA-256 is %s, not the root that was announced, %s".formatted(checked.root(), root)));
        });
        if (known.identity().isPresent() && own.isEmpty()) {
            at.say(PoolTable.FILE, "nobody in it has this id and salt");
        }
        return draw;
    }

    private void identify(CheckedDraw draw, Known known) {
        known.identity()
                .ifPresent(identity -> draw.pool()
                        .ifPresent(pool -> pool.rows().stream()
                                .filter(row -> row.identity().equals(identity.commitment()))
                                .findFirst()
                                .ifPresent(row -> {
                                    boolean before = own.map(Own::selected).orElse(false);
                                    own = Optional.of(new Own(
                                            row.pseudonym(),
                                            own.map(Own::panels)
                                                    .orElseGet(() -> draw.panels()
                                                            .map(panels -> panels.counts()[
                                                                    pool.places()
                                                                            .get(row.pseudonym())])
                                                            .orElse(0)),
                                            before
                                                    || draw.selected()
                                                            .map(selected -> selected.contains(row.pseudonym()))
                                                            .orElse(false)));
                                })));
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
                switch (terms.source()) {
                    case Terms.Source.Round round ->
                        "round %d of drand, signed %s".formatted(round.round(), round.time());
                    case Terms.Source.Public sources -> "RFC 3797 over " + String.join("; ", sources.sources());
                },
                terms.rehearsal(),
                draw.drawn(),
                draw.panel().isPresent() ? Optional.of(draw.panel().getAsInt()) : Optional.empty());
    }
}
