/** Draws, from the announcement to the panel or to their cancelling. */
package org.folkmoot.sortition.draw;
