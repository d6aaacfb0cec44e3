/** {@code bench tally}: how fast the log is counted, exactly once, and how soon a ballot shows. */
package org.folkmoot.bench.tally;
