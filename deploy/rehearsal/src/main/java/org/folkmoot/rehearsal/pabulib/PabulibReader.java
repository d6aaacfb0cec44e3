package org.folkmoot.rehearsal.pabulib;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a {@code .pb} file strictly: what it cannot use exactly it refuses, with the line. The format is described by
 * Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis" and on Pabulib's site; see also
 * arXiv:2012.06539.
 */
public final class PabulibReader {
    private static final Pattern COMMA = Pattern.compile(",");

    private final Sections sections;
    private final Map<String, Section.Row> meta = new HashMap<>();

    private PabulibReader(Sections sections) {
        this.sections = sections;
    }

    public static PabulibVote read(Path file) throws IOException, MalformedPabulibException {
        try (var bytes = Files.newInputStream(file)) {
            return read(bytes);
        }
    }

    /** Reads to the end and leaves the stream open. Text that is not UTF-8 is an {@link IOException}. */
    public static PabulibVote read(InputStream bytes) throws IOException, MalformedPabulibException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new PabulibReader(Sections.read(new BufferedReader(new InputStreamReader(bytes, decoder)))).vote();
    }

    private PabulibVote vote() throws MalformedPabulibException {
        readMeta();
        var type = text("vote_type");
        if (!type.equals("approval")) {
            throw new MalformedPabulibException(
                    line("vote_type"), "vote_type is " + type + "; only approval votes can be rehearsed");
        }
        var proposals = proposals();
        int most = meta.containsKey("max_length") ? number("max_length") : proposals.size();
        var votes = votes(proposals, most);
        expectCount("num_projects", proposals.size(), "projects");
        expectCount("num_votes", votes.size(), "votes");
        return new PabulibVote(
                text("unit"),
                text("instance"),
                optional("description", text("unit")),
                optional("language", "en"),
                Math.min(most, proposals.size()),
                List.copyOf(proposals.values()),
                votes);
    }

    private void readMeta() throws MalformedPabulibException {
        var section = sections.meta();
        int key = section.needed("key");
        section.needed("value");
        for (var row : section.rows()) {
            if (meta.putIfAbsent(row.field(key), row) != null) {
                throw new MalformedPabulibException(row.line(), "META gives " + row.field(key) + " twice");
            }
        }
    }

    private Map<String, Proposal> proposals() throws MalformedPabulibException {
        var section = sections.projects();
        int id = section.needed("project_id");
        int name = section.needed("name");
        int official = section.needed("votes");
        var proposals = new LinkedHashMap<String, Proposal>();
        for (var row : section.rows()) {
            var proposal =
                    new Proposal(row.field(id), row.field(name), wholeNumber(row.line(), "votes", row.field(official)));
            if (proposal.id().isEmpty() || proposals.putIfAbsent(proposal.id(), proposal) != null) {
                throw new MalformedPabulibException(
                        row.line(), "the project_id '" + proposal.id() + "' is empty or given twice");
            }
        }
        if (proposals.isEmpty()) {
            throw new MalformedPabulibException(section.headerLine(), "there are no projects");
        }
        return proposals;
    }

    private List<Vote> votes(Map<String, Proposal> proposals, int most) throws MalformedPabulibException {
        var section = sections.votes();
        int voter = section.needed("voter_id");
        int approved = section.needed("vote");
        var seen = new HashSet<String>();
        var votes = new ArrayList<Vote>();
        for (var row : section.rows()) {
            var vote = new Vote(
                    row.line(),
                    row.field(voter),
                    approved(row.field(approved)),
                    section.optional(row, "neighborhood"),
                    section.optional(row, "age"),
                    section.optional(row, "sex"));
            if (vote.voterId().isEmpty() || !seen.add(vote.voterId())) {
                throw new MalformedPabulibException(
                        row.line(), "the voter_id '" + vote.voterId() + "' is empty or given twice");
            }
            check(vote, proposals, most);
            votes.add(vote);
        }
        return votes;
    }

    private static List<String> approved(String field) {
        return COMMA.splitAsStream(field).map(String::strip).toList();
    }

    private static void check(Vote vote, Map<String, Proposal> proposals, int most) throws MalformedPabulibException {
        var seen = new HashSet<String>();
        for (var id : vote.approved()) {
            if (!proposals.containsKey(id)) {
                throw new MalformedPabulibException(vote.line(), "the vote names no project: '" + id + "'");
            }
            if (!seen.add(id)) {
                throw new MalformedPabulibException(vote.line(), "the vote names project " + id + " twice");
            }
        }
        if (seen.size() > most) {
            throw new MalformedPabulibException(
                    vote.line(), seen.size() + " projects approved where max_length allows " + most);
        }
    }

    private void expectCount(String key, int found, String what) throws MalformedPabulibException {
        if (meta.containsKey(key) && number(key) != found) {
            throw new MalformedPabulibException(
                    line(key), key + " says " + number(key) + ", but the file holds " + found + " " + what);
        }
    }

    private int number(String key) throws MalformedPabulibException {
        return wholeNumber(line(key), key, text(key));
    }

    private String text(String key) throws MalformedPabulibException {
        if (!meta.containsKey(key)) {
            throw new MalformedPabulibException(sections.meta().headerLine(), "META lacks " + key);
        }
        return meta.get(key).field(sections.meta().needed("value"));
    }

    private String optional(String key, String otherwise) throws MalformedPabulibException {
        return meta.containsKey(key) ? text(key) : otherwise;
    }

    private int line(String key) {
        return meta.get(key).line();
    }

    private static int wholeNumber(int line, String what, String text) throws MalformedPabulibException {
        if (!text.matches("[0-9]{1,9}")) {
            throw new MalformedPabulibException(line, what + " is '" + text + "', not a whole number");
        }
        return Integer.parseInt(text);
    }
}
