/** Phase two of the tally: partial figures of all partitions, summed by contest and rolled up over the area tree. */
package org.folkmoot.results.rollup;
