/** Who can be drawn, and what the panel has to look like. */
package org.folkmoot.lottery.pool;
