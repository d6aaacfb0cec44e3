/** Freezing a pool with its lottery, completing the draw by a beacon, and drawing replacements. */
package org.folkmoot.lottery.draw;
