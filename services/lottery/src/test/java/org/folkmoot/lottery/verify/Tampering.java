package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.lottery.verify.reading.Hash;

/** Changes published files, clumsily or so that all hashes fit again. */
record Tampering(Path published) implements AnyChange.Publication {
    static Tampering of(Path draw) {
        return new Tampering(draw.resolve("published"));
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(published)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(published.resolve(name));
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        Files.write(published.resolve(name), content);
    }

    String text(String name) throws IOException {
        return Files.readString(published.resolve(name));
    }

    /** Edits a file and nothing else; an edit that changes nothing is a mistake of the test. */
    void edit(String name, UnaryOperator<String> edit) throws IOException {
        String before = text(name);
        String after = edit.apply(before);
        assertThat(after).as("edited " + name).isNotEqualTo(before);
        Files.writeString(published.resolve(name), after);
    }

    void editLines(String name, UnaryOperator<List<String>> edit) throws IOException {
        edit(
                name,
                text -> String.join(
                                "\n", edit.apply(new ArrayList<>(text.lines().toList()))) + "\n");
    }

    /** As an organiser would who has not yet made the root known: the hashes are made to fit. */
    void forge(String name, UnaryOperator<String> edit) throws IOException {
        byte[] before = bytes(name);
        edit(name, edit);
        fit(name, before);
    }

    void forgeCommitment(UnaryOperator<String> edit) throws IOException {
        forge("commitment.json", edit);
    }

    @Override
    public void fit(String name, byte[] before) throws IOException {
        if (!name.equals("commitment.json") && !name.equals("commitment.sha256")) {
            String commitment = text("commitment.json");
            Files.writeString(
                    published.resolve("commitment.json"),
                    commitment.replace(Hash.sha256Hex(before), Hash.sha256Hex(bytes(name))));
        }
        if (!name.equals("commitment.sha256")) {
            Files.writeString(
                    published.resolve("commitment.sha256"),
                    Hash.sha256Hex(bytes("commitment.json")) + "  commitment.json\n");
        }
    }
}
