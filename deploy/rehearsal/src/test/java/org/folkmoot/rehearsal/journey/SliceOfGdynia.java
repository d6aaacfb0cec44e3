package org.folkmoot.rehearsal.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.rehearsal.demo.DemoVote;

/** The first voters of the demo's vote as a file of their own, its column of votes counted here line by line. */
final class SliceOfGdynia {
    private SliceOfGdynia() {}

    static Path write(Path file, String instance, int voters) throws IOException {
        var lines = lines();
        int projects = lines.indexOf("PROJECTS");
        int votes = lines.indexOf("VOTES");
        var cast = lines.subList(votes + 2, votes + 2 + voters);
        Map<String, Integer> count = new HashMap<>();
        for (var line : cast) {
            var vote = line.substring(line.indexOf(';') + 1);
            for (var project : vote.substring(0, vote.indexOf(';')).split(",", -1)) {
                count.merge(project, 1, Integer::sum);
            }
        }
        var slice = new ArrayList<String>();
        for (var line : lines.subList(0, projects + 2)) {
            slice.add(line.replace("num_votes;27073", "num_votes;" + voters)
                    .replace("instance;2020", "instance;" + instance));
        }
        for (var line : lines.subList(projects + 2, votes)) {
            // project_id;cost;votes;name;selected
            var fields = line.split(";", 4);
            slice.add(fields[0] + ";" + fields[1] + ";" + count.getOrDefault(fields[0], 0) + ";" + fields[3]);
        }
        slice.addAll(lines.subList(votes, votes + 2));
        slice.addAll(cast);
        return Files.write(file, slice);
    }

    private static List<String> lines() {
        try (InputStream bytes = DemoVote.class.getResourceAsStream("Poland_Gdynia_2020.pb")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
