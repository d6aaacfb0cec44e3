/** Fixing a pool for everybody to see, without telling who is in it. */
package org.folkmoot.lottery.commitment;
