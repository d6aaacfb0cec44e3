package org.folkmoot.rehearsal.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.folkmoot.backing.process.FileTree;
import org.folkmoot.rehearsal.client.Publications;
import org.folkmoot.rehearsal.demo.RecountProgram;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Replayed;

/** Counts the published files of contests again, from them alone. */
final class FileRecount {
    private FileRecount() {}

    /** @return how many contests' files are not found right */
    static long refuted(
            List<Replayed> held, Seals seals, RecountProgram program, Publications publications, Progress progress)
            throws IOException, InterruptedException {
        var key = publications.key();
        var directory = Files.createTempDirectory("folkmoot-publications-");
        long refuted = 0;
        try {
            for (var contest : held) {
                var files = directory.resolve(contest.contest().toString());
                seals.write(contest.contest(), files);
                var recount = program.ofFiles(files, key);
                progress.say(recount.words());
                refuted += recount.agrees() ? 0 : 1;
            }
        } finally {
            FileTree.delete(directory);
        }
        return refuted;
    }
}
