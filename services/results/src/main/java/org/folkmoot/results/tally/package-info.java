/** Phase one of the tally: per partition, what stands of each voter and each party, and the partial figures of it. */
package org.folkmoot.results.tally;
