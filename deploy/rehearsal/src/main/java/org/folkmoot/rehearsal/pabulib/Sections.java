package org.folkmoot.rehearsal.pabulib;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The three tables of a file, in their order, before anything in them is understood. */
record Sections(Section meta, Section projects, Section votes) {
    static Sections read(BufferedReader reader) throws IOException, MalformedPabulibException {
        Map<Section.Name, Section> found = new EnumMap<>(Section.Name.class);
        Section.Name awaitingHeader = null;
        Section current = null;
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            var line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            var title = title(line);
            if (line.isBlank()) {
                continue;
            }
            if (title != null) {
                expectInOrder(title, found, number, awaitingHeader);
                awaitingHeader = title;
            } else if (awaitingHeader != null) {
                current = Section.open(awaitingHeader, number, SeparatedLine.split(number, line));
                found.put(awaitingHeader, current);
                awaitingHeader = null;
            } else if (current == null) {
                throw new MalformedPabulibException(number, "the file has to begin with META");
            } else {
                current.add(number, SeparatedLine.split(number, line));
            }
        }
        for (var name : Section.Name.values()) {
            if (!found.containsKey(name)) {
                throw new MalformedPabulibException(Math.max(number, 1), "the file ends without the section " + name);
            }
        }
        return new Sections(
                found.get(Section.Name.META), found.get(Section.Name.PROJECTS), found.get(Section.Name.VOTES));
    }

    private static Section.Name title(String line) {
        for (var name : Section.Name.values()) {
            if (name.name().equals(line.strip())) {
                return name;
            }
        }
        return null;
    }

    private static void expectInOrder(
            Section.Name title, Map<Section.Name, Section> found, int line, Section.Name withoutHeader)
            throws MalformedPabulibException {
        if (withoutHeader != null) {
            throw new MalformedPabulibException(line, withoutHeader + " has no line with the names of its columns");
        }
        var names = Section.Name.values();
        if (found.size() == names.length || names[found.size()] != title) {
            throw new MalformedPabulibException(
                    line, title + " stands here; the sections are META, PROJECTS, VOTES, each once and in this order");
        }
    }
}
