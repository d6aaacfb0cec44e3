package org.folkmoot.counting.format;

/** What a file of votes holds, in the terms of its format. */
public sealed interface VoteFile permits PabulibFile, PrefLibFile, BltFile, RankCsvFile {
    String title();
}
