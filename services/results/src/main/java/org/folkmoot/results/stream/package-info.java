/** Runs the tally's topology: its settings, its identity, its start and end. */
package org.folkmoot.results.stream;
