/** {@code bench burst}: more ballots at once than can be taken, and what was promised about each. */
package org.folkmoot.bench.burst;
