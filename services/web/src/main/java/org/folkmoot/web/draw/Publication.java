package org.folkmoot.web.draw;

import java.util.List;

/**
 * All that is published under one root.
 *
 * @param number 0 for the first draw of the members, then 1 and so on for each that fills seats of members who left
 */
public record Publication(int number, List<PublishedFile> files, Commitment commitment, Statistics statistics) {
    private static final String COMMITMENT = "commitment.json";
    private static final String SELECTION = "selection.json";

    public Publication {
        files = List.copyOf(files);
    }

    /** By the draw protocol it is the hash of the commitment. */
    public String root() {
        PublishedFile file = file(COMMITMENT);
        return file == null ? "" : file.sha256();
    }

    /** What everybody would have if no targets had to be met, in percent. */
    public String equalChance() {
        return Statistics.equalChance(commitment);
    }

    /** Where the pseudonyms of those drawn stand; null until they do. */
    public PublishedFile selection() {
        return file(SELECTION);
    }

    public boolean drawn() {
        return selection() != null;
    }

    /** By pseudonym, who leaves. */
    public List<String> leaving() {
        return commitment.outOfOffice();
    }

    /** Where the files are, from the address of the draw. */
    public String path() {
        return (number == 0 ? "" : "replacements/" + number + "/") + "files/";
    }

    /** Where the verifier looks for them, from the directory that it is given. */
    public String directory() {
        return (number == 0 ? "" : "replacement-" + number + "/") + "published";
    }

    private PublishedFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
