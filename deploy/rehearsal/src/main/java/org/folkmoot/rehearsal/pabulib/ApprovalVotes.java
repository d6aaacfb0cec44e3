package org.folkmoot.rehearsal.pabulib;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.counting.format.PabulibFile;
import org.folkmoot.counting.format.PabulibReader;
import org.folkmoot.counting.format.Table;

/** Takes what a rehearsal needs from a file of Pabulib's format, which counting reads and checks. */
public final class ApprovalVotes {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final PabulibFile file;

    private ApprovalVotes(PabulibFile file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException when it is a proper file, but not one that can be rehearsed */
    public static PabulibVote read(Reader text) throws IOException, MalformedFileException {
        return new ApprovalVotes(PabulibReader.read(text)).vote();
    }

    private PabulibVote vote() {
        require(
                file.type() == PabulibFile.VoteType.APPROVAL,
                "vote_type is " + file.type().written() + "; only approval votes can be rehearsed");
        var proposals = proposals();
        require(!proposals.isEmpty(), "there are no projects");
        return new PabulibVote(
                meta("unit").orElse("Somewhere"),
                meta("instance").orElse("1"),
                meta("description").or(() -> meta("unit")).orElse("A vote"),
                meta("language").orElse("en"),
                Math.min(file.wholeNumber("max_length").orElse(proposals.size()), proposals.size()),
                proposals,
                file.votes().rows().stream().map(this::vote).toList());
    }

    private Optional<String> meta(String key) {
        return Optional.ofNullable(file.meta().get(key)).filter(value -> !value.isEmpty());
    }

    private List<Proposal> proposals() {
        var options = file.options();
        var official = file.official("votes")
                .orElseThrow(() -> new IllegalArgumentException("PROJECTS lacks the column votes"));
        return IntStream.range(0, options.size())
                .mapToObj(index -> new Proposal(
                        options.get(index).id(),
                        options.get(index).name(),
                        official.get(index).longValueExact()))
                .toList();
    }

    private Vote vote(Table.Row row) {
        var approved = field(row, "vote");
        require(!approved.isEmpty(), "line " + row.line() + ": the vote names no project");
        return new Vote(
                Math.toIntExact(row.line()),
                field(row, "voter_id"),
                COMMA.splitAsStream(approved).toList(),
                field(row, PabulibFile.AREA),
                field(row, "age"),
                field(row, "sex"));
    }

    private String field(Table.Row row, String column) {
        return file.votes().field(row, column).orElse("");
    }

    private static void require(boolean given, String otherwise) {
        if (!given) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
