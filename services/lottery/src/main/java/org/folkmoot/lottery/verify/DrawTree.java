package org.folkmoot.lottery.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the files of a draw and of its replacements are. */
final class DrawTree {
    static final String PUBLISHED = "published";

    private static final Pattern REPLACEMENT = Pattern.compile("replacement-([1-9][0-9]{0,3})");

    private DrawTree() {}

    /** @param name empty for the first draw */
    record Place(String name, Path published) {
        boolean first() {
            return name.isEmpty();
        }

        String prefix() {
            return first() ? "" : name + "/";
        }
    }

    /** The first draw and all replacements; a replacement cannot be judged without the draws before it. */
    static List<Place> at(Path directory) throws IOException {
        Path base = directory.toAbsolutePath().normalize();
        if (PublishedDirectory.at(base)) {
            return List.of(new Place("", base));
        }
        if (!Files.isDirectory(base.resolve(PUBLISHED))) {
            throw new NoSuchFileException(directory + " has neither " + Terms.FILE
                    + " nor invitation.json in it, nor a directory " + PUBLISHED);
        }
        boolean replacement =
                number(base) > 0 && base.getParent() != null && Files.isDirectory(base.resolveSibling(PUBLISHED));
        Path first = replacement ? base.getParent() : base;
        List<Place> places = new ArrayList<>(List.of(new Place("", first.resolve(PUBLISHED))));
        int count = replacements(first);
        for (int number = 1; number <= count; number++) {
            String name = "replacement-" + number;
            places.add(new Place(name, first.resolve(name).resolve(PUBLISHED)));
        }
        return places;
    }

    private static int replacements(Path first) throws IOException {
        try (Stream<Path> paths = Files.list(first)) {
            return paths.mapToInt(DrawTree::number).max().orElse(0);
        }
    }

    private static int number(Path directory) {
        Matcher matcher = REPLACEMENT.matcher(String.valueOf(directory.getFileName()));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
