package org.folkmoot.lottery.file;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number as a spreadsheet counts: the header is row 1, empty rows count, a row with line breaks in it is one
 * @param cells without surrounding white space
 */
public record CsvRow(long number, List<String> cells) {}
