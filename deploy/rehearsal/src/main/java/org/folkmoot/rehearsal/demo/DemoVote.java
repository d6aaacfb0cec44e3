package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.counting.format.MalformedFileException;
import org.folkmoot.rehearsal.pabulib.ApprovalVotes;
import org.folkmoot.rehearsal.pabulib.PabulibVote;

/** The vote of Gdynia that is shipped with the demo; its source stands in the README beside the file. */
public final class DemoVote {
    private static final String FILE = "Poland_Gdynia_2020.pb";

    private DemoVote() {}

    public static PabulibVote read() {
        try (var text = new InputStreamReader(DemoVote.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return ApprovalVotes.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedFileException e) {
            throw new IllegalStateException("The shipped vote cannot be read", e);
        }
    }
}
