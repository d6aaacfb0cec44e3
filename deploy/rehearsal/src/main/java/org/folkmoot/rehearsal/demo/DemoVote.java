package org.folkmoot.rehearsal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.folkmoot.rehearsal.pabulib.MalformedPabulibException;
import org.folkmoot.rehearsal.pabulib.PabulibReader;
import org.folkmoot.rehearsal.pabulib.PabulibVote;

/** The vote of Gdynia that is shipped with the demo; its source stands in the README beside the file. */
public final class DemoVote {
    private static final String FILE = "Poland_Gdynia_2020.pb";

    private DemoVote() {}

    public static PabulibVote read() {
        try (var bytes = DemoVote.class.getResourceAsStream(FILE)) {
            return PabulibReader.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedPabulibException e) {
            throw new IllegalStateException("The shipped vote cannot be read", e);
        }
    }
}
