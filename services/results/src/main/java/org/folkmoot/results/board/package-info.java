/** The tallies as anyone may read them. */
package org.folkmoot.results.board;
