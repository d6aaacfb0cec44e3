/** What is best in a region of chances, said once for all regions. */
package org.folkmoot.lottery.fair.objective;
