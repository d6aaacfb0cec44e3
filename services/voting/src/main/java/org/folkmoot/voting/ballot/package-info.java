/** The ballot path: a paper is judged against memory, written to the log, and only then acknowledged. */
package org.folkmoot.voting.ballot;
