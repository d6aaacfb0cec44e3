package org.folkmoot.results.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.outcome.Publication;
import org.folkmoot.contracts.tally.TallyColumn;

/** Writes the files of a closed contest. The same contest gives the same files, byte by byte, on every instance. */
@ApplicationScoped
public class Publisher {
    private final PublicationDirectory directory;
    private final ManifestFile manifests;
    private final int smallest;

    Publisher(
            PublicationDirectory directory,
            SigningKey key,
            @ConfigProperty(name = "folkmoot.tally.suppression-size", defaultValue = "10") int smallest) {
        this.directory = directory;
        this.manifests = new ManifestFile(key);
        this.smallest = smallest;
    }

    public boolean has(ContestId contest) {
        return directory.find(contest).isPresent();
    }

    /**
     * What was written.
     *
     * @param individual ballots, all areas together
     * @param group rooms, all areas together
     */
    public record Published(Counting counting, Publication publication, TallyColumn individual, TallyColumn group) {}

    /**
     * Publishes what was announced before.
     *
     * @param count as below
     * @param expected what was announced, if anything; other files than those are not published
     * @throws IllegalStateException if what was announced cannot be made again
     */
    public Published publish(ClosedContest contest, Function<String, Counting> count, Optional<Publication> expected) {
        return publish(
                contest,
                count,
                made -> expected.ifPresent(announced -> require(contest, announced, made.publication())));
    }

    private static void require(ClosedContest contest, Publication announced, Publication made) {
        if (!announced.equals(made)) {
            throw new IllegalStateException("The files of contest "
                    + contest.definition().id() + " were announced with root " + announced.merkleRoot()
                    + " and come out with " + made.merkleRoot()
                    + "; the area tree, what may be shown or the signing secret have changed since");
        }
    }

    /**
     * Publishes a contest.
     *
     * @param count counts it, given the seed of the public draw: the contest's id and the root over all ballots
     * @param whenComplete called when the files are on the disk, before they are published; if it throws, they are not
     */
    public Published publish(
            ClosedContest contest, Function<String, Counting> count, Consumer<Published> whenComplete) {
        ContestId id = contest.definition().id();
        Path unfinished = null;
        try {
            unfinished = directory.begin(id);
            Published published = write(contest, count, unfinished);
            PublicationDirectory.force(unfinished);
            whenComplete.accept(published);
            directory.finish(id, unfinished);
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish contest " + id, e);
        } finally {
            if (unfinished != null) {
                PublicationDirectory.delete(unfinished);
            }
        }
    }

    private Published write(ClosedContest contest, Function<String, Counting> count, Path unfinished)
            throws IOException {
        ShownAreas shown = new ShownAreas(contest);
        byte[] rootHash = new BallotList().write(contest, shown, unfinished, PublicationDirectory.nodes(unfinished));
        String root = HexFormat.of().formatHex(rootHash);
        new GroupTable(shown, smallest).write(contest, unfinished);
        AreaColumns areas = new AreaColumns(contest, shown);
        ResultTable.write(areas, unfinished);
        String seed = contest.definition().id() + "/" + root;
        Counting counting = count.apply(seed);
        Files.writeString(
                unfinished.resolve(ResultReport.JSON),
                Json.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new ResultReport(contest, shown, areas).json(root, seed, counting))
                        + "\n");
        String signature = manifests.write(contest, root, unfinished);
        var publication = new Publication(contest.ballots().size(), root, signature);
        Columns all = areas.everywhere();
        return new Published(counting, publication, all.individual.total(), all.group.total());
    }
}
